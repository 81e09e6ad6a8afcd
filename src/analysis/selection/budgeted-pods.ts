import { fields } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import type { PodTemplate } from '../../kube/pods';
import { selectorOf } from '../../kube/selector';
import { LabelledPods } from './labelled-pods';

const memory = new WeakMap<readonly PodTemplate[], Map<KubeObject, readonly PodTemplate[]>>();

/**
 * The pods that a PodDisruptionBudget is about, looked up once.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/
 */
export function budgetedPods(budget: KubeObject, pods: readonly PodTemplate[]): readonly PodTemplate[] {
  const known = memory.get(pods) ?? new Map<KubeObject, readonly PodTemplate[]>();
  const found = known.get(budget) ?? select(budget, pods);
  memory.set(pods, known.set(budget, found));
  return found;
}

function select({ reference, manifest }: KubeObject, pods: readonly PodTemplate[]): readonly PodTemplate[] {
  const selector = selectorOf(fields(manifest.spec).selector);
  // To the beta version an empty selector was none.
  const isNone = selector === undefined || (selector.length === 0 && reference.apiVersion === 'policy/v1beta1');
  return isNone ? [] : LabelledPods.of(pods).selectedBy(selector, reference.namespace);
}
