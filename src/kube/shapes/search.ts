import { type Fields, fields, isFields, list, text } from '../fields';
import type { KubeObject } from '../object';
import { joinPath, keyPath } from '../path';
import { type PodTemplate, podTemplate } from '../pods';
import { argoWorkflow } from './argo-workflow';
import type { Form } from './form';
import { holdsPatterns } from './holds-patterns';
import { sparkApplication } from './spark-application';
import { strimziTemplate } from './strimzi-template';
import { tektonTask } from './tekton-task';

/** No CRD that is known keeps a pod deeper than eleven levels; whatever is deeper is no manifest that people wrote. */
const DEEPEST = 24;

/** Groups whose pods have forms of their own. */
const FORMS: ReadonlyMap<string, Form> = new Map([
  ['argoproj.io', argoWorkflow],
  ['kafka.strimzi.io', strimziTemplate],
  ['sparkoperator.k8s.io', sparkApplication],
  ['tekton.dev', tektonTask],
]);

/** Groups whose operators lay a template over a pod of their own, security context and limits included, though it may name the image. */
const LAID_OVER = /^(?:grafana\.integreatly\.org|pkg\.crossplane\.io|[a-z]+\.k8s\.elastic\.co)$/;

/** What stands at the top of each object and makes no pods. */
const NO_SPEC = new Set(['apiVersion', 'kind', 'metadata', 'status']);

/** Finds the pods of an object by their shape, in time linear in its size. */
export function search(object: KubeObject, group: string): readonly PodTemplate[] {
  if (holdsPatterns(object.reference)) {
    return [];
  }
  const found = new Search(object, FORMS.get(group), LAID_OVER.test(group));
  found.root();
  return found.pods;
}

class Search {
  public readonly pods: PodTemplate[] = [];

  constructor(private readonly object: KubeObject, private readonly form: Form | undefined, private readonly isLaidOver: boolean) {}

  public root(): void {
    const { manifest } = this.object;
    if (holdsContainers(fields(manifest.spec))) {
      this.pods.push({ ...podTemplate(this.object, manifest, ''), isPartial: !isKnativeRevision(this.object) });
      return;
    }
    for (const key of Object.keys(manifest).filter(each => !NO_SPEC.has(each))) {
      this.visit(manifest[key], keyPath('', key), 1);
    }
  }

  private visit(value: unknown, path: string, depth: number): void {
    if (depth > DEEPEST) {
      return;
    }
    if (Array.isArray(value)) {
      value.forEach((item, index) => this.visit(item, `${path}[${index}]`, depth + 1));
    } else if (isFields(value) && !this.take(value, path)) {
      for (const key of Object.keys(value)) {
        this.visit(value[key], keyPath(path, key), depth + 1);
      }
    }
  }

  /** Whether the mapping is a pod, or holds those of a form: then nothing below it makes others. */
  private take(value: Fields, path: string): boolean {
    const formed = this.form?.(this.object, value, path) ?? [];
    if (formed.length > 0) {
      this.pods.push(...formed);
      return true;
    }
    if (holdsContainers(fields(value.spec))) {
      const pod = podTemplate(this.object, value, path);
      const isWhole = !this.isLaidOver && pod.containers.every(({ spec }) => text(spec.image));
      this.pods.push(isWhole ? pod : { ...pod, isPartial: true });
      return true;
    }
    return isBareSpec(value) && this.bare(value, path);
  }

  /** A pod's spec among other fields of an operator's, which fills in the rest. */
  private bare(value: Fields, path: string): true {
    const pod = podTemplate(this.object, { spec: value }, path);
    this.pods.push({ ...pod, isPartial: true, places: [{ part: joinPath(path, 'spec'), written: path }] });
    return true;
  }
}

/** Whether a mapping is as a pod's spec: some items of `containers` have a name or an image. */
function holdsContainers(spec: Fields): boolean {
  const containers = list(spec.containers);
  return containers.length > 0 && containers.every(isFields) && containers.some(each => text(fields(each).name) ?? text(fields(each).image));
}

function isBareSpec(value: Fields): boolean {
  return Array.isArray(value.containers) && holdsContainers(value);
}

/** The one kind that is known to keep a whole pod's spec as its own. */
function isKnativeRevision({ reference: { kind, apiVersion } }: KubeObject): boolean {
  return kind === 'Revision' && apiVersion.startsWith('serving.knative.dev/');
}
