import { Severity } from '../../../findings/severity';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

export const validNetworkPolicy = setRule({
  id: 'valid-network-policy',
  title: 'The API server accepts each NetworkPolicy',
  severity: Severity.HIGH,
  controls: [cis.networkPolicies, nsa.networkPolicies, owasp.segmentation],
  knownAs: [],
  why: 'A policy that is refused isolates nothing: the pods that it was written for stay open, and whoever reads the files believes otherwise.',
  fix: 'Correct the field; the NetworkPolicy reference of Kubernetes says what it takes.',
  whenNotTo: 'Never: the API server refuses the policy, or reads it otherwise than it was meant.',
  bad: example('from: [{}]'),
  good: example('from: [{ podSelector: {} }]'),

  *check({ network }) {
    for (const refusal of network.refusals) {
      yield { ...refusal, cause: refusal.path };
    }
  },
});

function example(rule: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec: { podSelector: { matchLabels: { app: web } }, ingress: [{ ${rule} }] }`;
}
