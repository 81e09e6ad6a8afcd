import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { objectRule } from '../../rule';

export const scopedReferenceGrant = objectRule({
  id: 'scoped-reference-grant',
  title: 'A ReferenceGrant names what may be referred to',
  severity: Severity.MEDIUM,
  controls: [nsa.namespaces, owasp.segmentation],
  knownAs: [],
  why: 'Without a name the grant is for each object of the kind, tomorrow\'s too: another namespace may send traffic to every Service, or serve with every certificate.',
  fix: 'Set `name` in each item of `spec.to`.',
  whenNotTo: 'Both namespaces belong to the same people.',
  bad: example(''),
  good: example(', name: shop-tls'),
  kinds: ['ReferenceGrant.gateway.networking.k8s.io'],

  *check({ manifest }) {
    for (const [index, { kind, name }] of list(fields(manifest.spec).to).map(fields).entries()) {
      if (typeof name !== 'string' || name === '') {
        yield { path: `spec.to[${index}].name`, found: 'unset', expected: `the name of a ${typeof kind === 'string' ? kind : 'resource'}`, cause: `to[${index}]` };
      }
    }
  },
});

function example(name: string): string {
  return `apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { name: gateway, namespace: shop }
spec: { from: [{ group: gateway.networking.k8s.io, kind: Gateway, namespace: edge }], to: [{ group: "", kind: Secret${name} }] }`;
}
