import { ingressClass } from '../../../analysis/ingress/ingress-class';
import { INGRESS_KINDS, type IngressPath, ingressRules } from '../../../analysis/ingress/ingress-rules';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { compareNames, type KubeObject } from '../../../kube/object';
import { display, keyOf } from '../../../kube/reference';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

export const uniqueIngressPath = setRule({
  id: 'unique-ingress-path',
  title: 'No two Ingresses claim the same path of a host',
  severity: Severity.MEDIUM,
  controls: [owasp.segmentation, attack.adversaryInTheMiddle],
  knownAs: ['kyverno:unique-ingress-host-and-path', 'kyverno:unique-ingress-paths', 'kyverno:restrict-ingress-host', 'gatekeeper:K8sUniqueIngressHost'],
  why: 'The controller sends the traffic to one of both, mostly the older: whoever claims the path of others gets their passwords, or they get none of their traffic.',
  fix: 'Keep the path in one Ingress.',
  whenNotTo: 'A part of the traffic goes to a new version; an annotation `canary` says so.',
  bad: `${example('web', 'shop.example.com')}\n---\n${example('api', 'shop.example.com')}`,
  good: `${example('web', 'shop.example.com')}\n---\n${example('api', 'api.example.com')}`,

  *check(facts) {
    const first = new Map<string, KubeObject>();
    for (const object of INGRESS_KINDS.flatMap(kind => facts.ofKind(kind)).filter(each => !isCanary(each)).sort(compareNames)) {
      for (const { key, path, what } of claimsOf(object)) {
        const twin = first.get(key);
        first.set(key, twin ?? object);
        // Files for several clusters often have the same object.
        if (twin && keyOf(twin.reference) !== keyOf(object.reference)) {
          yield { object, path, found: `${what}, which ${display(twin.reference)} has too`, expected: 'a path of its own', cause: path };
        }
      }
    }
  },
});

interface Claim {
  readonly key: string;
  readonly path: string;
  readonly what: string;
}

function claimsOf(object: KubeObject): Claim[] {
  const { name } = ingressClass(object);
  return ingressRules(object).flatMap(({ host, paths }) => paths.map(each => ({
    key: JSON.stringify([name ?? '', host.toLowerCase(), each.isExact, normal(each)]),
    path: `${each.path}.path`,
    what: `${each.value || '/'} of ${host || 'every host'}`,
  })));
}

/** A slash at the end makes no difference to a prefix. */
function normal({ value, isExact }: IngressPath): string {
  return isExact ? value : value.replace(/(?<=.)\/$/, '') || '/';
}

function isCanary({ manifest }: KubeObject): boolean {
  return Object.entries(fields(fields(manifest.metadata).annotations)).some(([key, value]) => key.endsWith('/canary') && value === 'true');
}

function example(name: string, host: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, namespace: ${name} }
spec: { rules: [{ host: ${host}, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: ${name}, port: { number: 80 } } } }] } }] }`;
}
