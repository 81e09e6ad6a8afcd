import * as kplus from 'cdk8s-plus-28';
import { type App, Chart, Deployment, Findings } from '../../src/index';
import { fields, list } from '../../src/kube/fields';
import { ofKind, specOf, testApp } from '../synthesized';

/** `connections` keeps the signatures of cdk8s-plus, and does what `network` does. */

const CONTAINER = { image: `registry.example/web:1.0.0@sha256:${'a'.repeat(64)}`, portNumber: 8080 };

function shop(): { readonly app: App; readonly chart: Chart; readonly web: Deployment; readonly api: Deployment } {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const [web, api] = ['web', 'api'].map(id => new Deployment(chart, id, { containers: [CONTAINER] })) as [Deployment, Deployment];
  return { app, chart, web, api };
}

/** The rules of all policies but for DNS: whose, in which direction, and how many. */
function opened(app: App): string[] {
  return ofKind(app, 'NetworkPolicy').flatMap(policy => (['egress', 'ingress'] as const).flatMap(direction => {
    const rules = list(specOf(policy)[direction]).filter(rule => !JSON.stringify(rule).includes('kube-dns'));
    const owner = /^shop-(\w+)-/.exec(String(fields(policy.metadata).name))?.[1];
    return rules.length > 0 ? [`${owner} ${direction} ${rules.length}`] : [];
  })).sort();
}

test.each([
  ['allowTo', (web: Deployment, api: Deployment) => web.connections.allowTo(api)],
  ['allowFrom of the other', (web: Deployment, api: Deployment) => api.connections.allowFrom(web)],
])('%s opens both halves, and breaks no rule', (_, declare) => {
  const { app, web, api } = shop();
  declare(web, api);
  expect(opened(app)).toEqual(['api ingress 1', 'web egress 1']);
  Findings.of(app).expectNone();
});

test('means the same as `network`', () => {
  const render = (declare: (web: Deployment, api: Deployment) => void): unknown => {
    const { app, web, api } = shop();
    declare(web, api);
    return ofKind(app, 'NetworkPolicy');
  };
  expect(render((web, api) => web.connections.allowTo(api))).toEqual(render((web, api) => web.network.allowTo(api)));
});

test.each([
  ['of the pod alone', kplus.PodConnectionsIsolation.POD, ['web egress 1']],
  ['of the peer alone', kplus.PodConnectionsIsolation.PEER, ['api ingress 1']],
])('with `isolation` only the policy %s is opened, and the connection that does not come about is a finding', (_, isolation, rules) => {
  const { app, web, api } = shop();
  web.connections.allowTo(api, { isolation });
  expect(opened(app)).toEqual(rules);
  Findings.of(app).expectRule('no-missing-connection');
});

test('takes ports, and each protocol as it is', () => {
  const { app, web, api } = shop();
  web.connections.allowTo(api, { ports: [kplus.NetworkPolicyPort.tcp(8080), kplus.NetworkPolicyPort.udp(53)] });
  const rules = ofKind(app, 'NetworkPolicy').filter(policy => String(fields(policy.metadata).name).includes('api-ingress')).flatMap(policy => list(specOf(policy).ingress));
  expect(rules).toMatchObject([{ ports: [{ port: 8080, protocol: 'TCP' }, { port: 53, protocol: 'UDP' }] }]);
});

test.each([
  ['addresses', (chart: Chart) => kplus.NetworkPolicyIpBlock.ipv4(chart, 'Block', '192.0.2.0/24'), { ipBlock: { cidr: '192.0.2.0/24' } }],
  ['any address', (chart: Chart) => kplus.NetworkPolicyIpBlock.anyIpv4(chart, 'Any'), { ipBlock: { cidr: '0.0.0.0/0' } }],
  ['pods', (chart: Chart) => kplus.Pods.select(chart, 'Pods', { labels: { app: 'cache' } }), { podSelector: { matchLabels: { app: 'cache' } } }],
  ['namespaces', (chart: Chart) => kplus.Namespaces.select(chart, 'Namespaces', { labels: { team: 'x' } }), { namespaceSelector: { matchLabels: { team: 'x' } } }],
])('takes %s of cdk8s-plus as they are, and opens nobody else', (_, peer, expected) => {
  const { app, chart, web } = shop();
  web.connections.allowTo(peer(chart), { ports: [kplus.NetworkPolicyPort.tcp(443)] });
  expect(opened(app)).toEqual(['web egress 1']);
  expect(JSON.stringify(ofKind(app, 'NetworkPolicy'))).toContain(JSON.stringify(expected));
});

test('isolate and isolate again change nothing: the workload is isolated anyway', () => {
  const { app, web } = shop();
  const before = ofKind(app, 'NetworkPolicy');
  web.connections.isolate();
  web.connections.isolate();
  expect(ofKind(app, 'NetworkPolicy')).toEqual(before);
});

test('a workload of cdk8s-plus takes a hardened one as its peer, and the other way round', () => {
  const { app, chart, web } = shop();
  const plain = new kplus.Deployment(chart, 'plain', { containers: [CONTAINER] });
  web.connections.allowTo(plain);
  expect(opened(app)).toEqual(['plain ingress 1', 'web egress 1']);
});

test('points at its line where the ports of the peer are unknown', () => {
  const { app, chart, web } = shop();
  web.connections.allowTo(new Deployment(chart, 'mute', { containers: [{ image: CONTAINER.image }] }));
  expect(() => app.synth()).toThrow(/safe-connections\.test\.ts:\d+: Deployment shop\/web: allowTo: the ports are unknown/);
});
