import { INGRESS_KINDS } from '../../../analysis/ingress/ingress-rules';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { objectRule } from '../../rule';

export const noDefaultBackend = objectRule({
  id: 'no-default-backend',
  title: 'No Ingress takes what no rule names',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave the routing of hosts to operations.',
  knownAs: ['kyverno:restrict-ingress-defaultbackend'],
  why: 'A default backend gets the requests for every host and path that no rule names, and with some controllers those of other Ingresses too.',
  fix: 'Remove `spec.defaultBackend`, and write rules for the hosts and paths that are served.',
  whenNotTo: 'The Ingress is the one place of its controller that answers for unknown hosts.',
  bad: example('defaultBackend: { service: { name: web, port: { number: 80 } } }'),
  good: example('rules: [{ host: shop.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }]'),
  kinds: INGRESS_KINDS,

  *check({ manifest }) {
    for (const field of ['defaultBackend', 'backend']) {
      if (fields(manifest.spec)[field]) {
        yield { path: `spec.${field}`, found: 'set', expected: 'unset', cause: `spec.${field}` };
      }
    }
  },
});

function example(spec: string): string {
  return `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: shop }\nspec: { ${spec} }`;
}
