import { type Fields, fields, list } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';
import { selectsItself } from '../selection/selects-itself';

/** By what a pod keeps apart from others of its kind: keys of topologies. */
export interface Spread {
  /** Those over which the pods are spread. */
  readonly constraints: readonly unknown[];
  /** Those within which one pod keeps another away. */
  readonly repelled: readonly unknown[];
}

/** How the pods of a template are kept apart; terms that select other pods do not count. */
export function spreadOf(pod: PodTemplate): Spread {
  const repulsion = fields(fields(pod.spec.affinity).podAntiAffinity);
  const required = list(repulsion.requiredDuringSchedulingIgnoredDuringExecution).map(fields);
  const preferred = list(repulsion.preferredDuringSchedulingIgnoredDuringExecution).map(each => fields(fields(each).podAffinityTerm));
  return { constraints: keysOf(list(pod.spec.topologySpreadConstraints).map(fields), pod), repelled: keysOf([...required, ...preferred], pod) };
}

function keysOf(terms: readonly Fields[], pod: PodTemplate): unknown[] {
  return terms.filter(each => selectsItself(each.labelSelector, pod)).map(each => each.topologyKey);
}
