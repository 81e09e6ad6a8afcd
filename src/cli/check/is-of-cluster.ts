import type { KubeObject } from '../../kube/object';
import { groupOf } from '../../kube/reference';

/** Whether an object is one for a cluster, and not a file of our own such as a policy, a baseline or an image lock. */
export function isOfCluster({ reference }: KubeObject): boolean {
  return groupOf(reference.apiVersion) !== 'cdk8s-hardened';
}
