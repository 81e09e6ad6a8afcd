import { findingsOfExample } from '../../example-app';

const START = `const app = new hardened.App();
const shop = new hardened.Chart(app, 'shop', { namespace: 'shop', zone: hardened.Zone.PUBLIC });
const data = new hardened.Chart(app, 'data', { namespace: 'data', zone: hardened.Zone.INTERNAL });
const web = new hardened.Deployment(shop, 'web', { containers: [{ image: 'registry.example/web:1.0.0', portNumber: 8080 }] });
const db = new hardened.StatefulSet(data, 'db', { containers: [{ image: 'registry.example/db:1.0.0', portNumber: 5432 }] });
const old = new kplus.Deployment(data, 'old', { containers: [{ image: 'registry.example/old:1.0.0', portNumber: 9000 }] });
const tcp = port => [kplus.NetworkPolicyPort.tcp(port)];
`;

/** What the rule finds in an app with these connections: the object, and what is missing. */
function found(connections: string): [string, string][] {
  const all = findingsOfExample(START + connections).filter(({ rule }) => rule === 'no-missing-connection');
  return all.map(finding => [`${finding.resource.kind}/${finding.resource.name}`, finding.found]);
}

test.each([
  ['to a workload', 'web.network.allowTo(db)'],
  ['from a workload', 'db.network.allowFrom(web)'],
  ['to all workloads of a zone, each on the ports it serves', 'web.network.allowTo(hardened.Peer.zone(hardened.Zone.INTERNAL), { ports: [...tcp(5432), ...tcp(1)] })'],
  ['to a namespace that nobody knows', 'web.network.allowTo(hardened.Peer.namespace("elsewhere"), { ports: tcp(443) })'],
  ['from a namespace that nobody knows', 'web.network.allowFrom(hardened.Peer.namespace("monitoring"))'],
  ['to addresses', 'web.network.allowTo(hardened.Peer.cidr("192.0.2.0/24", ["192.0.2.128/25"]), { ports: tcp(443) })'],
  ['from addresses', 'web.network.allowFrom(hardened.Peer.cidr("2001:db8::/32"))'],
  ['to a workload of cdk8s-plus, whose policies are made too', 'web.network.allowTo(hardened.Peer.workload(old))'],
])('accepts a connection %s', (_, connection) => {
  expect(found(connection)).toEqual([]);
});

test('rejects a connection to pods that default deny cuts off, and says which policy does', () => {
  const [[owner, text] = ['', '']] = found('web.network.allowTo(hardened.Peer.of(kplus.Namespaces.select(shop, "Data", { names: ["data"] })), { ports: [...tcp(9000), ...tcp(5432)] })');
  expect(owner).toMatch(/^Deployment\/shop-web/);
  expect(text).toMatch(/^without a way from Deployment shop\/shop-web-\w+ to Deployment data\/data-old-\w+ on TCP 9000 \(NetworkPolicy data\/\S+: spec\.ingress has no rule for it\)$/);
});

test('points at the line that declares the connection', () => {
  const [finding] = findingsOfExample(`${START}web.network.allowTo(hardened.Peer.of(kplus.Namespaces.select(shop, "Data", { names: ["data"] })), { ports: tcp(9000) })`)
    .filter(({ rule }) => rule === 'no-missing-connection');
  expect(finding?.construct?.path).toBe('shop/web');
  expect(finding?.construct?.source).toMatch(/:\d+$/);
});

test('rejects a connection to a zone whose namespace is made by others, who may not label it so', () => {
  const [[, text] = ['', '']] = found(`const theirs = new hardened.Chart(app, 'theirs', { namespace: 'theirs', zone: hardened.Zone.of('theirs'), createNamespace: false });
    const api = new hardened.Deployment(theirs, 'api', { containers: [{ image: 'registry.example/api:1.0.0', portNumber: 9090 }] });
    web.network.allowTo(hardened.Peer.zone(hardened.Zone.of('theirs')), { ports: tcp(9090) });`);
  expect(text).toContain('may allow TCP 9090, if its peers are who they may be');
});
