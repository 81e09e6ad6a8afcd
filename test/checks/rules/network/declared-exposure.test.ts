import { findingsOfExample } from '../../example-app';

/** What the rule finds in an app with a workload in a zone, exposed in some way. */
function found(zone: string, exposure: string): [string, string, string][] {
  const all = findingsOfExample(`const app = new hardened.App({ policy: hardened.Policy.fromYaml(\`apiVersion: cdk8s-hardened/v1
kind: Policy
ingressController: { namespace: ingress }\`) });
    const partners = hardened.Zone.of('partners', { mayReach: [hardened.Zone.INTERNAL] });
    const cache = hardened.Zone.of('cache');
    const inner = hardened.Zone.of('inner', { mayReach: [cache] });
    new hardened.Chart(app, 'inner', { namespace: 'inner', zone: inner });
    const shop = new hardened.Chart(app, 'shop', { namespace: 'shop', ${zone} });
    const web = new hardened.Deployment(shop, 'web', { containers: [{ image: 'registry.example/web:1.0.0', portNumber: 8080 }] });
    ${exposure}`);
  return all.filter(({ rule }) => rule === 'declared-exposure')
    .map(({ resource, path, found: text }) => [resource.kind, path, text.replaceAll(/-c[\da-f]{7,8}/g, '')]);
}

const INGRESS = 'web.exposure.viaIngress("shop.example.com", { tlsSecret: kplus.Secret.fromSecretName(shop, "Tls", "tls") });';
const BALANCER = 'web.exposure.viaService({ serviceType: kplus.ServiceType.LOAD_BALANCER });';

test.each([
  ['a workload of the public zone', 'zone: hardened.Zone.PUBLIC', BALANCER + INGRESS],
  ['a workload of no zone', '', BALANCER],
  ['a workload of a zone that no other may reach', 'zone: partners', BALANCER],
  ['a Service within the cluster', 'zone: hardened.Zone.DATA', 'web.exposure.viaService();'],
])('accepts %s', (_, zone, exposure) => {
  expect(found(zone, exposure)).toEqual([]);
});

test('rejects a load balancer of the data zone', () => {
  expect(found('zone: hardened.Zone.DATA', BALANCER)).toEqual([['Service', 'spec.type', 'a way from outside to Deployment shop/shop-web in zone data']]);
});

test('rejects an Ingress to the internal zone, at its backend', () => {
  expect(found('zone: hardened.Zone.INTERNAL', INGRESS)).toEqual([
    ['Ingress', 'spec.rules[0].http.paths[0].backend.service', 'a way from outside to Deployment shop/shop-web in zone internal'],
  ]);
});

test('rejects exposure of a zone that others stand in front of', () => {
  expect(found('zone: cache', BALANCER).map(([kind]) => kind)).toEqual(['Service']);
});
