import { fields } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { keyOf } from '../../kube/reference';
import type { Autoscalers } from './autoscaler';

const SCALED = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController']);

/**
 * The fewest pods that a workload is meant to have, its autoscaler taken into account.
 *
 * @returns undefined where nobody can tell: pods for each node, of a Job, or of an autoscaler of others
 */
export function leastReplicas({ reference, manifest }: KubeObject, autoscalers: Autoscalers): number | undefined {
  if (!SCALED.has(reference.kind)) {
    return reference.kind === 'Pod' ? 1 : undefined;
  }
  const written = fields(manifest.spec).replicas ?? 1;
  const [autoscaler] = (autoscalers.get(keyOf(reference)) ?? []).filter(each => each.scales === 'number');
  // No pods at all is what switches an autoscaler off.
  if (autoscaler && written !== 0) {
    return autoscaler.least;
  }
  return typeof written === 'number' ? written : undefined;
}

/** Whether a workload is meant to have more than one pod at all times. */
export function areSeveral(object: KubeObject, autoscalers: Autoscalers): boolean {
  return (leastReplicas(object, autoscalers) ?? 0) > 1;
}
