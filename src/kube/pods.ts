import { type Fields, fields, isFields, list, text } from './fields';
import type { KubeObject } from './object';

/** The pod that an object makes: its own, or the one of its template. */
export interface PodTemplate {
  readonly object: KubeObject;
  readonly metadata: Fields;
  readonly spec: Fields;
  /** Path of the mapping that holds `metadata` and `spec`: `spec.template`, empty for a Pod. */
  readonly path: string;
  /** All containers, of whatever kind. */
  readonly containers: readonly Container[];
  /** Whether somebody else fills in what is not written here, so that only what is written can be judged. */
  readonly isPartial?: boolean;
  /** The parts of the pod that stand elsewhere than a pod template has them. */
  readonly places?: readonly Place[];
}

/** A part of a pod and where it stands instead, both as paths within the object. */
export interface Place {
  readonly part: string;
  readonly written: string;
}

/** The lists of a pod that hold containers. */
export type ContainerList = 'containers' | 'initContainers' | 'ephemeralContainers';

/** A container of a pod. */
export interface Container {
  readonly spec: Fields;
  readonly name: string;
  readonly list: ContainerList;
  /** Path within the pod's spec: `initContainers[0]`. */
  readonly path: string;
  /** Whether it is an init container that keeps running (KEP-753). */
  readonly isSidecar: boolean;
}

const CONTAINER_LISTS: readonly ContainerList[] = ['initContainers', 'containers', 'ephemeralContainers'];

/** Where the built-in kinds keep what a pod is made from: the fields that lead to the mapping with `metadata` and `spec`. */
const TEMPLATES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Pod', []],
  ['PodTemplate', ['template']],
  ['ReplicationController', ['spec', 'template']],
  ['ReplicaSet', ['spec', 'template']],
  ['Deployment', ['spec', 'template']],
  ['StatefulSet', ['spec', 'template']],
  ['DaemonSet', ['spec', 'template']],
  ['Job', ['spec', 'template']],
  ['CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
]);

/** The groups of the built-in kinds that make pods. */
const GROUPS = /^(?:v1|(?:apps|batch|extensions)\/.+)$/;

/** The pod that an object of a built-in kind makes; undefined where it makes none. */
export function podTemplateOf(object: KubeObject): PodTemplate | undefined {
  const way = TEMPLATES.get(object.reference.kind);
  if (!way || !GROUPS.test(object.reference.apiVersion)) {
    return undefined;
  }
  const template = way.reduce((value, field) => fields(value[field]), object.manifest);
  return isFields(template.spec) ? podTemplate(object, template, way.join('.')) : undefined;
}

/** A pod template from the mapping that holds its `metadata` and `spec`. */
export function podTemplate(object: KubeObject, template: Fields, path: string): PodTemplate {
  const spec = fields(template.spec);
  return { object, metadata: fields(template.metadata), spec, path, containers: containersOf(spec) };
}

/** All containers of a pod, the ones that start first coming first. */
export function containersOf(spec: Fields): Container[] {
  return CONTAINER_LISTS.flatMap(name => list(spec[name]).flatMap((item, index) => (isFields(item) ? [container(item, name, index)] : [])));
}

function container(spec: Fields, name: ContainerList, index: number): Container {
  return {
    spec,
    name: text(spec.name) ?? '',
    list: name,
    path: `${name}[${index}]`,
    isSidecar: name === 'initContainers' && spec.restartPolicy === 'Always',
  };
}
