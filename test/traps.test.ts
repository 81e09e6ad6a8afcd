import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { CronJob, Chart, Deployment, ExternalSecret, Findings, Peer, Secrets } from '../src/index';
import { fields, list } from '../src/kube/fields';
import { manifestsOf, ofKind, one, podSpecOf, specOf, testApp } from './synthesized';

/** The traps of cdk8s-plus-28 2.5.6: each would be an insecure or broken manifest, and none is with the classes of this library. */

const IMAGE = `registry.example/web:1.0.0@sha256:${'a'.repeat(64)}`;

function shop() {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const web = new Deployment(chart, 'web', { containers: [{ image: IMAGE, portNumber: 8080 }] });
  return { app, chart, web };
}

const rulesFor = (pod: cdk8s.App, name: string, direction: string) => list(specOf(one(pod, 'NetworkPolicy', name))[direction]).map(fields);

test('trap 1: a connection to pods of others writes no policy for them', () => {
  const { app, chart, web } = shop();
  web.connections.allowTo(kplus.Pods.select(chart, 'Dns', {
    labels: { 'k8s-app': 'kube-dns' }, namespaces: kplus.Namespaces.select(chart, 'System', { names: ['kube-system'] }),
  }), { ports: [kplus.NetworkPolicyPort.udp(53)] });
  expect(ofKind(app, 'NetworkPolicy').map(policy => fields(policy.metadata).namespace)).toEqual(['shop', 'shop']);
});

describe('trap 2: what has only empty values is not dropped in silence', () => {
  test('labels of a peer', () => {
    const { chart, web } = shop();
    const nobody = kplus.Pods.select(chart, 'Nobody', { labels: { 'a/b': '' } });
    expect(() => web.connections.allowTo(nobody)).toThrow('shop/Nobody: the selector has only labels with an empty value');
  });

  test('labels of a selector that a policy of cdk8s-plus uses', () => {
    const { app, chart } = shop();
    new kplus.NetworkPolicy(chart, 'policy', { selector: kplus.Pods.select(chart, 'Nobody', { labels: { 'a/b': '' } }) });
    expect(() => app.synth()).toThrow('shop/Nobody: the labels of the selector are empty and left out by cdk8s-plus, expected a value: it would select everything');
  });

  test('data of a ConfigMap', () => {
    const { app, chart } = shop();
    new kplus.ConfigMap(chart, 'flags', { data: { FLAG: '' } });
    expect(() => app.synth()).toThrow(/ConfigMap shop\/shop-flags-\w+: data\.FLAG is empty and left out by cdk8s-plus with all other data, expected a value/);
  });
});

test('trap 3: a UDP port stays one', () => {
  const { app, chart, web } = shop();
  const dns = new Deployment(chart, 'dns', { containers: [{ image: IMAGE, ports: [{ number: 53, protocol: kplus.Protocol.UDP }] }] });
  web.connections.allowTo(dns);
  expect(rulesFor(app, 'shop-dns-ingress', 'ingress')).toMatchObject([{ ports: [{ port: 53, protocol: 'UDP' }] }]);
});

test('trap 4: a peer without ports is an error, not every port', () => {
  const { app, chart, web } = shop();
  web.connections.allowTo(new Deployment(chart, 'api', { containers: [{ image: IMAGE }] }));
  expect(() => app.synth()).toThrow('the ports are unknown, expected `ports`');
});

test('trap 5: the same peer may be allowed twice, and a workload isolated twice', () => {
  const { app, chart, web } = shop();
  const api = new Deployment(chart, 'api', { containers: [{ image: IMAGE, portNumber: 9090 }] });
  [0, 1].forEach(() => web.connections.allowTo(api));
  [0, 1].forEach(() => web.connections.isolate());
  expect(rulesFor(app, 'shop-api-ingress', 'ingress')).toHaveLength(1);
});

test('trap 6: all ports of a protocol are no port 0', () => {
  const { app, chart, web } = shop();
  const api = new Deployment(chart, 'api', { containers: [{ image: IMAGE }] });
  web.connections.allowTo(api, { ports: [kplus.NetworkPolicyPort.allTcp()] });
  expect(rulesFor(app, 'shop-api-ingress', 'ingress')).toMatchObject([{ ports: [{ protocol: 'TCP' }] }]);
});

test('trap 7: nothing denies the traffic of a namespace unasked', () => {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop', createNamespace: false });
  new Deployment(chart, 'web', { containers: [{ image: IMAGE }] });
  expect(ofKind(app, 'NetworkPolicy').map(policy => Object.keys(fields(specOf(policy).podSelector)))).toEqual([['matchLabels'], ['matchLabels']]);
});

test('trap 8: policies have short and stable names, one for each direction of a workload', () => {
  const app = testApp();
  const chart = new Chart(app, 'shop');
  const web = new Deployment(chart, 'web', { containers: [{ image: IMAGE, portNumber: 80 }] });
  const api = new Deployment(chart, 'api', { containers: [{ image: IMAGE, portNumber: 80 }] });
  web.connections.allowTo(api);
  api.connections.allowFrom(web);
  expect(ofKind(app, 'NetworkPolicy').map(policy => String(fields(policy.metadata).name).replace(/-\w{8}$/, '')))
    .toEqual(['shop-web-egress-policy', 'shop-web-ingress-policy', 'shop-api-egress-policy', 'shop-api-ingress-policy']);
});

test('trap 9: a workload as the subject of a binding has its namespace', () => {
  const { app, web } = shop();
  const orders = new Chart(app, 'orders', { namespace: 'orders' });
  new kplus.Role(orders, 'role', { rules: [{ verbs: ['get'], resources: [kplus.ApiResource.PODS] }] }).bind(web);
  expect(one(app, 'RoleBinding')).toMatchObject({ subjects: [{ namespace: 'shop' }] });
});

test('trap 10: a grant to get grants nothing but get', () => {
  const { app, chart, web } = shop();
  web.access.allowGet(new kplus.ConfigMap(chart, 'flags'));
  expect(list(one(app, 'Role').rules)).toMatchObject([{ verbs: ['get'] }]);
});

test('trap 11: a grant on a CronJob names the plural', () => {
  const { app, chart, web } = shop();
  web.access.allowGet(new CronJob(chart, 'cron', { schedule: cdk8s.Cron.daily(), containers: [{ image: IMAGE }] }));
  expect(list(one(app, 'Role').rules)).toMatchObject([{ resources: ['cronjobs'] }]);
});

test('trap 12: a workload is a subject without further ado, and objects of the cluster carry no namespace', () => {
  const { app, web } = shop();
  expect(web.toSubjectConfiguration()).toEqual({ kind: 'ServiceAccount', apiGroup: '', name: podSpecOf(one(app, 'Deployment')).serviceAccountName, namespace: 'shop' });
  web.access.allowList(kplus.ApiResource.NODES, { clusterWide: true });
  expect(Object.keys(manifestsOf(app)).filter(name => /^(?:Namespace|ClusterRole)/.test(name)).every(name => !name.includes('/'))).toBe(true);
});

describe('trap 13: a secret value', () => {
  test('has no parameter that would take it', () => {
    const parameters = [ExternalSecret.fromStore, Secrets.prototype.mount].map(method => method.toString());
    expect(parameters.join()).not.toMatch(/stringData|\bvalue\b/);
  });

  test('is a finding where a Secret of cdk8s-plus carries it', () => {
    const { chart } = shop();
    new kplus.Secret(chart, 'db', { stringData: { password: ['not', 'a', 'real', 'one'].join('-') } });
    expect(Findings.of(chart).all.map(finding => finding.rule)).toContain('no-secret-data');
  });
});

test('spread: the terms do not double at each rendering', () => {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  new Deployment(chart, 'web', { spread: true, containers: [{ image: IMAGE }] });
  const rendered = [0, 1, 2].map(() => JSON.stringify(cdk8s.Testing.synth(chart)));
  expect(new Set(rendered).size).toBe(1);
});

test('a JSON patch that the schema would drop is an error with the field', () => {
  const { app, web } = shop();
  cdk8s.ApiObject.of(web).addJsonPatch(
    cdk8s.JsonPatch.add('/spec/template/spec/securityContext/appArmorProfile', { type: 'RuntimeDefault' }),
    cdk8s.JsonPatch.add('/spec/template/spec/containers/0/resources/limits/cpu', '100m'),
    cdk8s.JsonPatch.add('/spec/template/spec/hostPid', false),
    cdk8s.JsonPatch.add('/spec/paused', true),
  );
  expect(() => app.synth()).toThrow(new RegExp([
    'The manifests would lack what was written:',
    'traps\\.test\\.ts:\\d+: Deployment shop/shop-web-\\w+: the patch of spec\\.template\\.spec\\.securityContext\\.appArmorProfile has no effect, expected a field that KubeDeployment',
    'the patch of spec\\.template\\.spec\\.containers\\.0\\.resources\\.limits\\.cpu has no effect',
  ].join('[^]*')));
  expect(() => app.synth()).not.toThrow(/hostPid|paused/);
});

test('a variable of a Service is an error where service links are off', () => {
  const { app, chart, web } = shop();
  web.exposure.viaService({ name: 'web' });
  const client = new Deployment(chart, 'client', { containers: [{ image: IMAGE, args: ['--to=$(WEB_SERVICE_HOST)', '--not=$(OTHER_SERVICE_HOST)'] }] });
  client.network.allowTo(Peer.service(web.node.findChild('webService') as kplus.Service));
  expect(() => app.synth()).toThrow(/Deployment shop\/shop-client-\w+: container main uses \$\(WEB_SERVICE_HOST\), expected the DNS name of the Service, or `enableServiceLinks: true`/);
});
