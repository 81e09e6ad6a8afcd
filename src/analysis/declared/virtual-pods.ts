import type { Connection, SelectedPods } from '../../intent/connection';
import type { Intent } from '../../intent/intent';
import type { PolicyRecord } from '../../intent/policy/policy-record';
import { fields } from '../../kube/fields';
import { type KubeObject, kubeObject } from '../../kube/object';
import { type Labels, labelsOf } from '../../kube/selector';

/**
 * Pods that are not in the manifests but are spoken of: DNS, the ingress controller, whatever a connection was declared with.
 *
 * A pod with just the labels that select it stands for each, so that the same analysis tells whether traffic with them passes.
 */
export function virtualPods(policy: PolicyRecord, intent: Intent | undefined): KubeObject[] {
  const controller = policy.ingressController;
  const spokenOf = [
    ...(controller ? [{ namespace: controller.namespace, labels: Object.fromEntries(controller.labels ?? []) }] : []),
    ...(intent?.connections ?? []).flatMap(connectionPods),
  ];
  const byName = new Map(spokenOf.map(pod => [`${pod.namespace}/${nameOf(pod.labels)}`, pod]));
  return [...byName.values()].map(virtualPod);
}

/** What stands for pods that are selected by labels in a namespace of a known name; undefined for any other selection. */
export function virtualPodOf({ namespace, podSelector }: SelectedPods): { readonly namespace: string; readonly labels: Labels } | undefined {
  const { matchLabels, matchExpressions } = fields(podSelector);
  return namespace === undefined || matchExpressions !== undefined ? undefined : { namespace, labels: labelsOf(matchLabels) };
}

/** The name of what stands for pods with some labels. */
export function nameOf(labels: Labels): string {
  return Object.entries(labels).map(([key, value]) => `${key}=${value}`).join(',') || 'any';
}

function connectionPods({ from, to }: Connection): { readonly namespace: string; readonly labels: Labels }[] {
  return [from, to].flatMap(end => ('pods' in end ? virtualPodOf(end.pods) ?? [] : []));
}

function virtualPod({ namespace, labels }: { readonly namespace: string; readonly labels: Labels }): KubeObject {
  return kubeObject({ apiVersion: 'v1', kind: 'Pod', metadata: { namespace, name: nameOf(labels), labels }, spec: {} });
}
