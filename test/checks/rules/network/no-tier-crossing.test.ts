import { findingsOfExample } from '../../example-app';

const START = `const app = new hardened.App();
const chart = (id, zone) => new hardened.Chart(app, id, { namespace: id, ...(zone ? { zone } : {}) });
const workload = (scope, id, port) => new hardened.Deployment(scope, id, { containers: [{ image: 'registry.example/' + id + ':1.0.0', portNumber: port }] });
const web = workload(chart('shop', hardened.Zone.PUBLIC), 'web', 8080);
const api = workload(chart('orders', hardened.Zone.INTERNAL), 'api', 9090);
const db = workload(chart('data', hardened.Zone.DATA), 'db', 5432);
const tool = workload(chart('tools'), 'tool', 7000);
`;

/** What the rule finds in an app with these lines, and what it expects. */
function found(lines: string): [string, string][] {
  const all = findingsOfExample(START + lines).filter(({ rule }) => rule === 'no-tier-crossing');
  return all.map(({ found: text, expected }) => [text.replaceAll(/-c[\da-f]{7,8}/g, ''), expected]);
}

test.each([
  ['from zone to zone as they may', 'web.network.allowTo(api); api.network.allowTo(db);'],
  ['within a zone', 'const other = workload(web.node.scope, "other", 80); web.network.allowTo(other);'],
  ['from and to pods of no zone', 'web.network.allowTo(tool); tool.network.allowTo(api)'],
  ['to a zone that a zone of its own may reach', `const partner = workload(chart('partners', hardened.Zone.of('partners', { mayReach: [hardened.Zone.DATA] })), 'partner', 80);
    partner.network.allowTo(db);`],
  ['to pods in no manifest, which may have ways of their own', `web.network.allowTo(hardened.Peer.namespace('monitoring'), { ports: [kplus.NetworkPolicyPort.tcp(1)] });
    db.network.allowFrom(hardened.Peer.namespace('monitoring'));`],
])('accepts a way %s', (_, lines) => {
  expect(found(lines)).toEqual([]);
});

test('rejects a way into a zone that must not be reached', () => {
  expect(found('web.network.allowTo(db)')).toEqual([
    ['a way from Deployment shop/shop-web in zone public to Deployment data/data-db in zone data on TCP 5432', 'zone public to reach itself, internal only'],
  ]);
});

test('rejects a way back', () => {
  expect(found('db.network.allowTo(web)')).toEqual([
    ['a way from Deployment data/data-db in zone data to Deployment shop/shop-web in zone public on TCP 8080', 'zone data to reach itself only'],
  ]);
});

test('rejects a way over pods of no zone, however many', () => {
  expect(found('const more = workload(tool.node.scope, "more", 7001); web.network.allowTo(tool); tool.network.allowTo(more); more.network.allowTo(db);')).toEqual([[
    'a way from Deployment shop/shop-web in zone public over Deployment tools/tools-tool, Deployment tools/tools-more to Deployment data/data-db in zone data on TCP 5432',
    'zone public to reach itself, internal only',
  ]]);
});

test('comes to an end where pods of no zone reach each other in circles', () => {
  expect(found(`const more = workload(tool.node.scope, "more", 7001);
    tool.network.allowTo(more); more.network.allowTo(tool); web.network.allowTo(tool); db.network.allowTo(more);`)).toEqual([]);
});

test('goes by the zones of the policy', () => {
  const policy = `apiVersion: cdk8s-hardened/v1
kind: Policy
zones: { public: { mayReach: [data] } }`;
  const program = START.replace('new hardened.App()', `new hardened.App({ policy: hardened.Policy.fromYaml(\`${policy}\`) })`);
  const all = findingsOfExample(`${program}web.network.allowTo(db); api.network.allowFrom(web);`).filter(({ rule }) => rule === 'no-tier-crossing');
  expect(all.map(({ expected }) => expected)).toEqual(['zone public to reach itself, data only']);
});

test('points at the line that declares the connection', () => {
  const [finding] = findingsOfExample(`${START}db.network.allowFrom(web)`).filter(({ rule }) => rule === 'no-tier-crossing');
  expect(finding?.construct?.path).toBe('data/db');
  expect(finding?.construct?.source).toMatch(/:\d+$/);
});
