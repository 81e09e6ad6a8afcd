import * as cdk8s from 'cdk8s';
import { ApiObject, Include } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Chart, Deployment, Findings, PodSecurityLevel, Policy, Waivers, Zone } from '../../src/index';
import { fields } from '../../src/kube/fields';
import { filesOf, manifestsOf, ofKind, one, specOf, testApp } from '../synthesized';

test('makes the Namespace before all that goes into it', () => {
  const app = testApp();
  new ApiObject(new Chart(app, 'shop', { namespace: 'shop' }), 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } });
  expect(Object.keys(manifestsOf(app))).toEqual([
    'Namespace shop', 'NetworkPolicy shop/default-deny', 'ServiceAccount shop/default', 'ConfigMap shop/settings',
  ]);
});

test('holds the Namespace to the restricted standard of the policy\'s version, and puts it into its zone', () => {
  const app = testApp({ policy: Policy.fromYaml('apiVersion: cdk8s-hardened/v1\nkind: Policy\nkubernetes: "1.30"\n') });
  new Chart(app, 'shop', { namespace: 'shop', zone: Zone.PUBLIC });
  expect(fields(one(app, 'Namespace').metadata)).toEqual({
    name: 'shop',
    labels: {
      'hardened.cdk8s.io/zone': 'public',
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/enforce-version': 'v1.30',
      'pod-security.kubernetes.io/audit': 'restricted',
      'pod-security.kubernetes.io/audit-version': 'v1.30',
      'pod-security.kubernetes.io/warn': 'restricted',
      'pod-security.kubernetes.io/warn-version': 'v1.30',
    },
  });
});

test('denies all traffic of the namespace', () => {
  const app = testApp();
  new Chart(app, 'shop', { namespace: 'shop' });
  expect(specOf(one(app, 'NetworkPolicy'))).toEqual({ podSelector: {}, policyTypes: ['Egress', 'Ingress'] });
});

test('takes the token from the default account', () => {
  const app = testApp();
  new Chart(app, 'shop', { namespace: 'shop' });
  expect(one(app, 'ServiceAccount')).toMatchObject({ metadata: { name: 'default', namespace: 'shop' }, automountServiceAccountToken: false });
});

test('makes a Namespace once for all charts that share it, in the file that comes first', () => {
  const app = testApp();
  new Chart(app, 'web', { namespace: 'shop' });
  new Chart(app, 'api', { namespace: 'shop' });
  app.synth();
  expect(filesOf(app)['api.k8s.yaml']).toMatch(/kind: Namespace/);
  expect(filesOf(app)['web.k8s.yaml']).toBe('');
});

test('makes a Namespace in the first file where charts depend on each other', () => {
  const app = testApp();
  const api = new Chart(app, 'api', { namespace: 'shop' });
  const web = new Chart(app, 'web', { namespace: 'shop' });
  api.addDependency(web);
  app.synth();
  expect(filesOf(app)['0000-web.k8s.yaml']).toMatch(/kind: Namespace/);
  expect(filesOf(app)['0001-api.k8s.yaml']).toBe('');
});

test.each([
  ['a class of cdk8s-plus', (chart: Chart) => new kplus.Namespace(chart, 'Own', { metadata: { name: 'shop' } })],
  ['an ApiObject', (chart: Chart) => new ApiObject(chart, 'Own', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } })],
])('makes no Namespace that the app has as %s, even if it comes later', (_, make) => {
  const app = testApp();
  make(new Chart(app, 'shop', { namespace: 'shop' }));
  expect(Object.keys(manifestsOf(app))).toEqual(['Namespace shop/shop']);
});

test('makes no Namespace that included YAML has', () => {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  new Include(chart, 'own', { url: cdk8s.Yaml.tmp([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }]) });
  expect(ofKind(app, 'Namespace')).toHaveLength(1);
  expect(ofKind(app, 'NetworkPolicy')).toEqual([]);
});

test.each([
  ['the chart says so', { createNamespace: false }, ''],
  ['the policy says that others make it', {}, 'externals: [Namespace//shop]'],
  ['the chart names none', { namespace: undefined }, ''],
])('makes no Namespace if %s', (_, props, policy) => {
  const app = testApp({ policy: Policy.fromYaml(`apiVersion: cdk8s-hardened/v1\nkind: Policy\n${policy}`) });
  new Chart(app, 'shop', { namespace: 'shop', ...props });
  expect(manifestsOf(app)).toEqual({});
});

test('never selects pods of others in a namespace that is not its own', () => {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop', createNamespace: false });
  new Deployment(chart, 'web', { containers: [{ image: 'registry.example/web:1' }] });
  const policies = ofKind(app, 'NetworkPolicy').map(specOf);
  expect(policies.map(policy => policy.policyTypes)).toEqual([['Egress'], ['Ingress']]);
  expect(policies.map(policy => policy.podSelector)).toEqual([0, 1].map(() => ({ matchLabels: { 'cdk8s.io/metadata.addr': expect.any(String) as string } })));
});

test('wants a reason for a lower level', () => {
  const app = testApp();
  expect(() => new Chart(app, 'shop', { namespace: 'shop', podSecurity: PodSecurityLevel.BASELINE }))
    .toThrow('Chart shop: podSecurityReason is missing, expected why podSecurity is baseline and not restricted');
  new Chart(app, 'net', { namespace: 'net', podSecurity: PodSecurityLevel.PRIVILEGED, podSecurityReason: 'runs the CNI plugin' });
  expect(fields(fields(one(app, 'Namespace', 'net').metadata).labels)['pod-security.kubernetes.io/enforce']).toBe('privileged');
});

test('refuses charts of one namespace that disagree', () => {
  const app = testApp();
  new Chart(app, 'web', { namespace: 'shop', zone: Zone.PUBLIC });
  new Chart(app, 'api', { namespace: 'shop', zone: Zone.INTERNAL });
  expect(() => app.synth()).toThrow('Chart api: zone is internal, expected public as in Chart web, since both share the namespace shop');
});

test('makes the same under an app of cdk8s', () => {
  const plain = new cdk8s.App({ outdir: testApp().outdir });
  const own = testApp();
  for (const app of [plain, own]) {
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const web = new Deployment(chart, 'web', { containers: [{ image: `registry.example/web:1@sha256:${'a'.repeat(64)}`, portNumber: 80 }] });
    web.network.allowTo(web);
    app.synth();
  }
  expect(filesOf(plain)).toEqual(filesOf(own));
});

test('the reason for a privileged namespace waives its label, unless another reason is given', () => {
  const [app, other] = [testApp(), testApp()];
  const props = { namespace: 'net', podSecurity: PodSecurityLevel.PRIVILEGED, podSecurityReason: 'runs the CNI plugin' };
  new Chart(app, 'net', props);
  Waivers.of(new Chart(other, 'net', props)).add({ rule: 'pod-security-labels', reason: 'agreed with security' });
  const reasons = [app, other].map(each => Findings.of(each).waived.map(({ rule, waiver }) => [rule, waiver!.reason]));
  expect(reasons).toEqual([[['pod-security-labels', 'runs the CNI plugin']], [['pod-security-labels', 'agreed with security']]]);
  expect([app, other].flatMap(each => Findings.of(each).all)).toEqual([]);
});
