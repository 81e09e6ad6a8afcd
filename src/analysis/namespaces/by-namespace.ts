import type { KubeObject } from '../../kube/object';

/** Objects by their namespace; those that name none share one. */
export function byNamespace(objects: readonly KubeObject[]): ReadonlyMap<string | undefined, readonly KubeObject[]> {
  const groups = new Map<string | undefined, KubeObject[]>();
  for (const object of objects) {
    const { namespace } = object.reference;
    const group = groups.get(namespace);
    if (group) {
      group.push(object);
    } else {
      groups.set(namespace, [object]);
    }
  }
  return groups;
}
