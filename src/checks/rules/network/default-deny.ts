import { allowsEverything } from '../../../analysis/network/allow-all';
import type { Endpoint } from '../../../analysis/network/endpoint';
import { ForeignPolicies } from '../../../analysis/network/foreign-policies';
import { type Direction, DIRECTIONS, type Policy } from '../../../analysis/network/policy';
import { Severity } from '../../../findings/severity';
import { Multimap } from '../../../kube/multimap';
import { selects } from '../../../kube/selector';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

export const defaultDeny = setRule({
  id: 'default-deny',
  title: 'Namespaces deny by default what no policy allows',
  severity: Severity.MEDIUM,
  onYaml: Severity.LOW,
  controls: [cis.networkPolicies, nsa.networkPolicies, owasp.segmentation],
  knownAs: ['kubescape:C-0049', 'kubescape:C-0054', 'kubescape:C-0206'],
  why: 'Policies isolate the pods that they select: the next pod of the namespace, or one with a label misspelt, is open both ways.',
  fix: 'Add a NetworkPolicy with `podSelector: {}` and `policyTypes: [Ingress, Egress]` without rules, and allow what is needed in policies of their own.',
  whenNotTo: 'A policy of the whole cluster denies by default.',
  bad: example(''),
  good: example(`---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: default-deny, namespace: shop }
spec: { podSelector: {}, policyTypes: [Ingress, Egress] }`),

  *check(facts) {
    const { context, network, objects, virtualPods } = facts;
    const foreign = ForeignPolicies.of(objects, context.policy.namespace);
    const pods = Multimap.of(network.endpoints.filter(({ object }) => !virtualPods.has(object)), each => each.namespace);
    const policies = Multimap.of(network.policies, each => each.namespace);
    for (const object of facts.ofKind('Namespace')) {
      const { name } = object.reference;
      const members = pods.get(name);
      const open = DIRECTIONS.filter(direction => !policies.get(name).some(policy => denies(policy, direction, members)));
      if (members.length > 0 && open.length > 0 && !foreign.mayIsolate(name)) {
        yield { object, path: '', found: `without default deny for ${open.join(' and ')}`, expected: 'a NetworkPolicy that isolates all of its pods both ways' };
      }
    }
  },
});

/** Whether a policy isolates all pods of its namespace in a direction, and not in vain. */
function denies(policy: Policy, direction: Direction, pods: readonly Endpoint[]): boolean {
  const rules = policy[direction];
  return rules !== undefined && !rules.some(allowsEverything) && selectsAll(policy, pods);
}

function selectsAll({ podSelector }: Policy, pods: readonly Endpoint[]): boolean {
  return podSelector.length === 0 || pods.every(({ labels }) => selects(podSelector, labels));
}

function example(policy: string): string {
  return `apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec: { containers: [{ name: web }] }
${policy}`;
}
