import { type Fields, fields, text } from '../../../src/kube/fields';
import { type Api, isDone, messageOf, resourceVersionOf } from './api';
import { differences } from './differences';
import type { Manifest } from './manifests';
import { type Problem, problemOf } from './problem';
import { fillQuota } from './quota';
import { pathOf, type Resources } from './resources';

const SERVER_SIDE = 'fieldManager=cdk8s-hardened&force=true&fieldValidation=Strict';

/** An object that the server took. */
export interface Stored {
  readonly manifest: Manifest;
  /** The object's path. */
  readonly path: string;
  /** What the server made of it. */
  readonly object: Fields;
}

/** What came of applying manifests. */
export interface Applied {
  readonly stored: readonly Stored[];
  readonly problems: readonly Problem[];
}

/** Where objects go. */
export interface Target {
  readonly api: Api;
  readonly resources: Resources;
  /** The namespace of objects that name none. */
  readonly namespace: string;
}

/** Applies manifests one after the other, as they come. */
export async function applyAll(target: Target, manifests: readonly Manifest[]): Promise<Applied> {
  const stored: Stored[] = [];
  const problems: Problem[] = [];
  for (const manifest of manifests) {
    const outcome = await applyOne(target, manifest);
    if ('verdict' in outcome) {
      problems.push(outcome);
    } else {
      stored.push(outcome);
    }
  }
  return { stored, problems };
}

/** Applies stored objects once more: each must stay as it is. */
export async function applyAgain(api: Api, stored: readonly Stored[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { manifest, path } of stored) {
    // Others may have written to it since: a later manifest, or the server itself to a status.
    const before = await api.get(path);
    const after = await api.apply(`${path}?${SERVER_SIDE}`, manifest.yaml);
    if (!isDone(after)) {
      problems.push(problemOf('refused', manifest, `the second time: ${messageOf(after)}`));
    } else if (resourceVersionOf(after.body) !== resourceVersionOf(before.body)) {
      const paths = differences(before.body, after.body);
      const change = paths.length > 0 ? `changes ${paths.join(', ')}` : 'writes the object anew without changing a field';
      problems.push(problemOf('changed', manifest, `the second apply ${change}, expected nothing to change`));
    }
  }
  return problems;
}

/** The namespace that a manifest goes to; undefined where its kind knows none. */
export function namespaceOf({ resources, namespace }: Target, { reference }: Manifest): string | undefined {
  return resources.find(reference.apiVersion, reference.kind)?.isNamespaced ? reference.namespace ?? namespace : undefined;
}

async function applyOne({ api, resources, namespace }: Target, manifest: Manifest): Promise<Stored | Problem> {
  const { reference } = manifest;
  const resource = resources.find(reference.apiVersion, reference.kind);
  const name = text(fields(manifest.fields.metadata).name);
  if (!resource) {
    return problemOf('refused', manifest, `${reference.apiVersion} has no kind ${reference.kind} here, expected one of the server, of the folder or of crd-modules.ts`);
  }
  if (!name) {
    return problemOf('refused', manifest, 'metadata.name is missing, expected one: only a named object can be applied');
  }
  const path = pathOf(resource, reference.namespace ?? namespace, name);
  const answer = await api.apply(`${path}?${SERVER_SIDE}`, manifest.yaml);
  return isDone(answer) ? { manifest, path, object: await fillQuota(api, path, answer.body) } : problemOf('refused', manifest, messageOf(answer));
}
