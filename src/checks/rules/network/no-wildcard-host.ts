import { INGRESS_KINDS, ingressRules } from '../../../analysis/ingress/ingress-rules';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { type Breach, objectRule } from '../../rule';

export const noWildcardHost = objectRule({
  id: 'no-wildcard-host',
  title: 'Ingresses name their hosts',
  severity: Severity.MEDIUM,
  controls: [owasp.segmentation, attack.adversaryInTheMiddle],
  knownAs: ['kyverno:disallow-empty-ingress-host', 'kyverno:restrict-ingress-wildcard', 'gatekeeper:K8sBlockWildcardIngress'],
  why: 'An Ingress without a host, or with a star for one, takes the traffic of every name that nobody else claims, those of other teams and of tomorrow included.',
  fix: 'Set `host` in each rule to the full name.',
  whenNotTo: 'Software that serves a name for each customer; keep the star below a name of its own.',
  bad: example(''),
  good: example('host: shop.example.com, '),
  absorbs: ['no-default-backend'],
  kinds: INGRESS_KINDS,

  *check(object): Iterable<Breach> {
    const rules = ingressRules(object);
    for (const { path, host } of rules) {
      if (host === '' || host.startsWith('*')) {
        yield { path: `${path}.host`, found: host || 'unset', expected: 'the full name of a host', cause: `${path}.host` };
      }
    }
    const field = ['defaultBackend', 'backend'].find(each => fields(object.manifest.spec)[each] !== undefined);
    if (rules.length === 0 && field) {
      yield { path: `spec.${field}`, found: 'for every host', expected: 'rules with hosts', cause: `spec.${field}` };
    }
  },
});

function example(host: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: shop }
spec: { rules: [{ ${host}http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }] }`;
}
