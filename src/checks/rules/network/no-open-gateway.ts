import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { type Fields, fields, list } from '../../../kube/fields';
import { selectorOf } from '../../../kube/selector';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { type Breach, objectRule } from '../../rule';

export const noOpenGateway = objectRule({
  id: 'no-open-gateway',
  title: 'Gateways speak TLS and take routes of the namespaces that are meant',
  severity: Severity.MEDIUM,
  controls: [nsa.encryption, owasp.segmentation, attack.adversaryInTheMiddle],
  knownAs: [],
  why: 'Who may write a route in any namespace takes hosts and paths of others, and what goes over plain HTTP is read and changed on the way.',
  fix: 'Set `protocol: HTTPS` with a certificate; set `allowedRoutes.namespaces.from` to `Same`, or to `Selector` with labels.',
  whenNotTo: 'A gateway that serves every namespace of a cluster whose people trust each other; TLS that ends before the gateway.',
  bad: example('{ name: web, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }'),
  good: example('{ name: web, port: 443, protocol: HTTPS, tls: { certificateRefs: [{ name: shop-tls }] }, allowedRoutes: { namespaces: { from: Same } } }'),
  kinds: ['Gateway.gateway.networking.k8s.io', 'ListenerSet.gateway.networking.k8s.io', 'XListenerSet.gateway.networking.x-k8s.io'],

  *check({ manifest }): Iterable<Breach> {
    const { listeners, allowedListeners } = fields(manifest.spec);
    const all = list(listeners).map(fields);
    const encrypted = all.filter(({ protocol }) => protocol === 'HTTPS' || protocol === 'TLS');
    for (const [index, listener] of all.entries()) {
      const path = `spec.listeners[${index}]`;
      if (listener.protocol === 'HTTP' && !encrypted.some(other => sameHost(listener, other))) {
        yield { path: `${path}.protocol`, found: 'HTTP', expected: 'HTTPS, or another listener with it for the host', cause: `${path}.protocol` };
      }
      yield* openTo(listener.allowedRoutes, `${path}.allowedRoutes`);
    }
    yield* openTo(allowedListeners, 'spec.allowedListeners');
  },
});

/** A listener without TLS is commonly there to send browsers to the one with it. */
function sameHost({ hostname: one = '' }: Fields, { hostname: other = '' }: Fields): boolean {
  return one === other || one === '' || other === '' || isBelow(one, other) || isBelow(other, one);
}

function isBelow(star: unknown, host: unknown): boolean {
  return typeof star === 'string' && typeof host === 'string' && star.startsWith('*.') && host.endsWith(star.slice(1));
}

function* openTo(allowed: unknown, path: string): Iterable<Breach> {
  const { from, selector } = fields(fields(allowed).namespaces);
  const isAll = from === 'All' || (from === 'Selector' && selectorOf(selector)?.length === 0);
  if (isAll) {
    const place = from === 'All' ? 'from' : 'selector';
    yield { path: `${path}.namespaces.${place}`, found: from === 'All' ? written(from) : 'all namespaces', expected: 'Same, or a selector with labels', cause: path };
  }
}

function example(listener: string): string {
  return `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: web, namespace: shop }
spec: { gatewayClassName: public, listeners: [${listener}] }`;
}
