import { INGRESS_KINDS, ingressRules } from '../../../analysis/ingress/ingress-rules';
import { endsTlsElsewhere } from '../../../analysis/ingress/tls-elsewhere';
import { Severity } from '../../../findings/severity';
import { fields, list, text } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { objectRule } from '../../rule';

export const ingressTls = objectRule({
  id: 'ingress-tls',
  title: 'Ingresses speak TLS for each of their hosts',
  severity: Severity.MEDIUM,
  controls: [nsa.encryption, attack.adversaryInTheMiddle],
  knownAs: ['polaris:tlsSettingsMissing', 'kubescape:C-0263', 'kyverno:require-ingress-https', 'kyverno:ingress-host-match-tls', 'gatekeeper:K8sHttpsOnly'],
  why: 'Without TLS whoever is on the way reads passwords and cookies, and changes what is answered.',
  fix: 'Name the host in `spec.tls[].hosts`; `secretName` may be left out where the controller has a certificate for it.',
  whenNotTo: 'TLS ends before the controller, at a load balancer or a network of proxies that its annotations do not tell of.',
  bad: example(''),
  good: example('tls: [{ hosts: [shop.example.com], secretName: shop-tls }], '),
  kinds: INGRESS_KINDS,

  *check(object) {
    const entries = list(fields(object.manifest.spec).tls).map(entry => list(fields(entry).hosts));
    if (endsTlsElsewhere(object)) {
      return;
    }
    if (entries.length === 0) {
      yield { path: 'spec.tls', found: 'unset', expected: 'an entry with its hosts' };
      return;
    }
    for (const { path, host } of ingressRules(object)) {
      const isCovered = host === '' || entries.some(hosts => hosts.length === 0 || hosts.some(each => covers(text(each) ?? '', host)));
      if (!isCovered) {
        yield { path: `${path}.host`, found: host, expected: 'a host that spec.tls names', cause: host };
      }
    }
  },
});

/** A star stands for one label of a name. */
function covers(pattern: string, host: string): boolean {
  return pattern === host || (pattern.startsWith('*.') && host.slice(host.indexOf('.')) === pattern.slice(1));
}

function example(tls: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: shop }
spec: { ${tls}rules: [{ host: shop.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }] }`;
}
