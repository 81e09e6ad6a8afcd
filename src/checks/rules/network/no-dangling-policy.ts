import { LabelledPods } from '../../../analysis/selection/labelled-pods';
import { mayBeMade, podMakers } from '../../../analysis/services/pod-makers';
import { Severity } from '../../../findings/severity';
import { nsa } from '../../../standards/nsa';
import { setRule } from '../../rule';

export const noDanglingPolicy = setRule({
  id: 'no-dangling-policy',
  title: 'NetworkPolicies select pods',
  severity: Severity.LOW,
  controls: [nsa.networkPolicies],
  knownAs: ['kube-linter:dangling-networkpolicy', 'kube-score:networkpolicy-targets-pod', 'kubescape:C-0299'],
  why: 'A policy that selects no pod isolates nothing: mostly a label was changed, and the pods that it was written for are open.',
  fix: 'Give `spec.podSelector` labels of the pods, and the policy their namespace.',
  whenNotTo: 'The pods are made by an operator, or by manifests that were not checked together with these.',
  bad: example('wbe'),
  good: example('web'),

  *check(facts) {
    const { network, objects } = facts;
    const inhabited = new Set(network.endpoints.map(({ namespace }) => namespace));
    const makers = podMakers(objects);
    for (const policy of network.policies) {
      const { object, podSelector } = policy;
      const { namespace } = object.reference;
      const isIdle = podSelector.length > 0 && inhabited.has(policy.namespace) && network.subjects(policy).length === 0;
      if (isIdle && !mayBeMade(makers, podSelector, namespace) && LabelledPods.of(facts.pods).selectedBy(podSelector, namespace).length === 0) {
        yield { object, path: 'spec.podSelector', found: 'the labels of no pod', expected: 'the labels of some pod of these manifests' };
      }
    }
  },
});

function example(label: string): string {
  return `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: web }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec: { podSelector: { matchLabels: { app: ${label} } }, policyTypes: [Ingress, Egress] }`;
}
