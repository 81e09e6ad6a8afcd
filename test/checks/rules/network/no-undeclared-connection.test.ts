import { findingsOfExample } from '../../example-app';

const START = `const app = new hardened.App();
const shop = new hardened.Chart(app, 'shop', { namespace: 'shop' });
const orders = new hardened.Chart(app, 'orders', { namespace: 'orders' });
const workload = (chart, id, port) => new hardened.Deployment(chart, id, { containers: [{ image: 'registry.example/' + id + ':1.0.0', portNumber: port }] });
const web = workload(shop, 'web', 8080);
const api = workload(orders, 'api', 9090);
const tcp = port => [kplus.NetworkPolicyPort.tcp(port)];
`;

/** What the rule finds in an app with these lines: the policy, the rule of it, and what it opens. */
function found(lines: string): [string, string, string][] {
  const all = findingsOfExample(START + lines).filter(({ rule }) => rule === 'no-undeclared-connection');
  return all.map(({ resource, path, found: text }) => [resource.name.replace(/-c[\da-f]{7}$/, ''), path, text.replaceAll(/-c[\da-f]{7,8}/g, '')]);
}

test.each([
  ['nothing', ''],
  ['a connection of two workloads', 'web.network.allowTo(api)'],
  ['connections with a zone, a namespace and addresses', `web.network.allowTo(hardened.Peer.zone(hardened.Zone.DATA), { ports: tcp(1) });
    web.network.allowTo(hardened.Peer.namespace('orders'), { ports: tcp(9090) });
    web.network.allowTo(hardened.Peer.cidr('192.0.2.0/24'), { ports: tcp(443) });
    web.network.allowFrom(hardened.Peer.cidr('198.51.100.0/24'));`],
  ['the API server for a grant', 'web.access.allowGet(kplus.ApiResource.CONFIG_MAPS, { names: ["flags"] })'],
  ['a connection by way of cdk8s-plus', 'web.connections.allowTo(api)'],
])('accepts %s that was declared, and DNS', (_, lines) => {
  expect(found(lines)).toEqual([]);
});

test('rejects a policy that opens addresses which nobody declared', () => {
  const policy = 'new kplus.NetworkPolicy(shop, "Open", { selector: web, egress: { rules: [{ peer: kplus.NetworkPolicyIpBlock.ipv4(shop, "P", "192.0.2.0/24"), ports: tcp(443) }] } })';
  expect(found(policy)).toEqual([['shop-open', 'spec.egress[0]', 'a way from Deployment shop/shop-web to 192.0.2.0/24 on TCP 443']]);
});

test('tells the part of the addresses that was not declared', () => {
  const policy = `web.network.allowTo(hardened.Peer.cidr('192.0.2.0/25'), { ports: tcp(443) });
    new kplus.NetworkPolicy(shop, "Open", { selector: web, egress: { rules: [{ peer: kplus.NetworkPolicyIpBlock.ipv4(shop, "P", "192.0.2.0/24"), ports: tcp(443) }] } })`;
  expect(found(policy)).toEqual([['shop-open', 'spec.egress[0]', 'a way from Deployment shop/shop-web to 192.0.2.128/25 on TCP 443']]);
});

test('rejects policies that open a way between two workloads, at the end where it starts', () => {
  const policies = `web.network.allowTo(api);
    new kplus.NetworkPolicy(shop, "Out", { selector: web, egress: { rules: [{ peer: api, ports: tcp(22) }] } });
    new kplus.NetworkPolicy(orders, "In", { selector: api, ingress: { rules: [{ peer: web, ports: tcp(22) }] } });`;
  expect(found(policies)).toEqual([['shop-out', 'spec.egress[0]', 'a way from Deployment shop/shop-web to Deployment orders/orders-api on TCP 22']]);
});

test('rejects a policy that lets pods of others in', () => {
  const policies = `const old = new kplus.Deployment(orders, 'old', { containers: [{ image: 'registry.example/old:1.0.0' }] });
    new kplus.NetworkPolicy(orders, "Old", { selector: old, egress: { rules: [{ peer: kplus.Pods.all(orders, "AllOut") }] } });
    new kplus.NetworkPolicy(orders, "In", { selector: api, ingress: { rules: [{ peer: kplus.Pods.all(orders, "AllIn"), ports: tcp(22) }] } });`;
  expect(found(policies)).toEqual([['orders-in', 'spec.ingress[0]', 'a way from Deployment orders/orders-old to Deployment orders/orders-api on TCP 22']]);
});

test('of many ways by one rule tells three and counts the others', () => {
  const policies = `const others = ['a', 'b', 'c', 'd', 'e'].map(id => workload(orders, id, 80));
    others.forEach(other => new kplus.NetworkPolicy(orders, 'In' + other.node.id, { selector: other, ingress: { rules: [{ peer: web, ports: tcp(80) }] } }));
    new kplus.NetworkPolicy(shop, "Out", { selector: web, egress: { rules: [{ peer: kplus.Namespaces.select(shop, "All", { names: ["orders"] }), ports: tcp(80) }] } });`;
  const [[policy, , text] = ['', '', ''], ...rest] = found(policies);
  expect([policy, rest]).toEqual(['shop-out', []]);
  expect(text).toMatch(/^a way .* on TCP 80, a way .* on TCP 80, a way .* on TCP 80 and 2 more$/);
});
