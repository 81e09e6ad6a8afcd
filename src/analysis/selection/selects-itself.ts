import type { PodTemplate } from '../../kube/pods';
import { labelsOf, selectorOf, selects } from '../../kube/selector';

/** Whether a label selector that stands in a pod selects the pod itself. */
export function selectsItself(labelSelector: unknown, pod: PodTemplate): boolean {
  const selector = selectorOf(labelSelector);
  return selector !== undefined && selects(selector, labelsOf(pod.metadata.labels));
}
