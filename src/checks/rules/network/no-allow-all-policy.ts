import { allowsEverything } from '../../../analysis/network/allow-all';
import type { NetworkFacts } from '../../../analysis/network/network-facts';
import { type Direction, DIRECTIONS, type Policy } from '../../../analysis/network/policy';
import { Severity } from '../../../findings/severity';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

export const noAllowAllPolicy = setRule({
  id: 'no-allow-all-policy',
  title: 'No NetworkPolicy lets everybody pass on every port',
  severity: Severity.HIGH,
  controls: [cis.networkPolicies, nsa.networkPolicies, owasp.segmentation],
  knownAs: [],
  why: 'Policies add up: one rule without peers and ports opens its pods to everybody, whatever all other policies hold back.',
  fix: 'Name in the rule the ports that are served, and the peers where they are known; to send to the API server alone, name its addresses and TCP 443 and 6443.',
  whenNotTo: 'A pod that sends wherever it is told, such as a monitoring probe: the finding about its egress is low as long as no other policy holds it back.',
  bad: example('{}'),
  good: example('{ ports: [{ port: 8080 }] }'),
  absorbs: ['no-internet-egress'],

  *check({ network }) {
    for (const policy of network.policies) {
      for (const direction of DIRECTIONS) {
        const rule = policy[direction]?.find(allowsEverything);
        if (rule) {
          const severity = direction === 'ingress' || undoes(policy, direction, network) ? Severity.HIGH : Severity.LOW;
          yield { object: policy.object, path: rule.path, found: `${NOBODY_HELD_BACK[direction]} on every port`, expected: 'a rule that names peers or ports', cause: rule.path, severity };
        }
      }
    }
  },
});

const NOBODY_HELD_BACK: Readonly<Record<Direction, string>> = { ingress: 'a rule for traffic from everybody', egress: 'a rule for traffic to everybody' };

/** Whether the pods would be held back in that direction but for the policy. */
function undoes(policy: Policy, direction: Direction, network: NetworkFacts): boolean {
  return network.subjects(policy).some(endpoint => network.isolation(endpoint, direction).some(other => !other[direction]!.some(allowsEverything)));
}

function example(rule: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec: { podSelector: { matchLabels: { app: web } }, ingress: [${rule}] }`;
}
