import type { Endpoint } from '../../../analysis/network/endpoint';
import { ForeignPolicies } from '../../../analysis/network/foreign-policies';
import { type Direction, DIRECTIONS, type Policy } from '../../../analysis/network/policy';
import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { Multimap } from '../../../kube/multimap';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { abridged } from '../../abridged';
import type { Facts } from '../../facts';
import { setRule } from '../../rule';

/** How `policyTypes` calls the direction that is not isolated. */
const TYPES: Readonly<Record<Direction, string>> = { ingress: 'Ingress', egress: 'Egress' };

export const isolateBothDirections = setRule({
  id: 'isolate-both-directions',
  title: 'Pods that are isolated are so both ways',
  severity: Severity.MEDIUM,
  onYaml: Severity.LOW,
  controls: [cis.networkPolicies, nsa.networkPolicies, owasp.segmentation],
  knownAs: ['kube-score:pod-networkpolicy', 'polaris:missingNetworkPolicy', 'kubescape:C-0030'],
  why: 'What a policy leaves out is open: without egress rules a pod that is broken into sends to the whole internet, without ingress rules everybody in the cluster gets in.',
  fix: 'Name both `Ingress` and `Egress` in `policyTypes`, and allow what is needed; DNS is egress on port 53.',
  whenNotTo: 'The pods send to addresses that nobody can list, and other means hold them back.',
  bad: example('[Ingress]'),
  good: example('[Ingress, Egress]'),

  *check(facts) {
    for (const direction of DIRECTIONS) {
      for (const [policy, endpoints] of openBehind(direction, facts)) {
        const type = TYPES[direction];
        const found = written(fields(policy.object.manifest.spec).policyTypes);
        const names = abridged(endpoints.map(({ name }) => name));
        yield { object: policy.object, path: 'spec.policyTypes', found, expected: `${type} too: nothing isolates ${names} for ${direction}` };
      }
    }
  },
});

/** The pods that are isolated the other way only, each behind the first policy that isolates it. */
function openBehind(direction: Direction, { context, network, objects, virtualPods }: Facts): Multimap<Policy, Endpoint> {
  const foreign = ForeignPolicies.of(objects, context.policy.namespace);
  const other = direction === 'egress' ? 'ingress' : 'egress';
  const open = new Multimap<Policy, Endpoint>();
  for (const endpoint of network.endpoints) {
    const [policy] = network.isolation(endpoint, other);
    const isOpen = policy && network.isolation(endpoint, direction).length === 0 && !endpoint.hostNetwork;
    if (isOpen && !virtualPods.has(endpoint.object) && !foreign.mayIsolate(endpoint.namespace)) {
      open.add(policy, endpoint);
    }
  }
  return open;
}

function example(policyTypes: string): string {
  return `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: web }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec: { podSelector: { matchLabels: { app: web } }, policyTypes: ${policyTypes} }`;
}
