import { isFields } from '../fields';
import type { KubeObject } from '../object';
import { type PodTemplate, podTemplateOf } from '../pods';
import { groupOf } from '../reference';
import { isKubernetesGroup } from '../resources';
import { search } from './search';

/** Several facts ask for the same; built-in kinds are looked up faster than remembered. */
const known = new WeakMap<KubeObject, readonly PodTemplate[]>();

const NONE: readonly PodTemplate[] = Object.freeze([]);

/**
 * The pods that an object makes, of a built-in kind or of any other: found by their shape where the kind is not Kubernetes' own.
 *
 * A custom resource may make several, and may hold parts of some only (`isPartial`).
 */
export function podTemplatesOf(object: KubeObject): readonly PodTemplate[] {
  const group = groupOf(object.reference.apiVersion);
  if (group === 'extensions' || isKubernetesGroup(group)) {
    const pod = podTemplateOf(object);
    return pod ? [pod] : NONE;
  }
  const pods = known.get(object) ?? (isFields(object.manifest) ? search(object, group) : NONE);
  known.set(object, pods);
  return pods;
}
