import * as fs from 'node:fs';
import * as path from 'node:path';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { App, Chart, Deployment, ImageLock, Policy, ReportFormat, Severity, Waivers } from '../../src/index';
import { filesOf, testApp } from '../synthesized';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const IMAGE = `registry.example/web:1.0.0@${DIGEST}`;

/** Runs with an environment variable set. */
function withEnv<Result>(name: string, value: string, run: () => Result): Result {
  process.env[name] = value;
  try {
    return run();
  } finally {
    delete process.env[name];
  }
}

function privileged(app: cdk8s.App): kplus.Deployment {
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  return new Deployment(chart, 'web', { containers: [{ image: IMAGE, securityContext: { privileged: true, allowPrivilegeEscalation: true } }] });
}

function messageOf(run: () => void): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

let stderr: string;
beforeEach(() => {
  stderr = '';
  jest.spyOn(process.stderr, 'write').mockImplementation(text => {
    stderr += String(text);
    return true;
  });
});
afterEach(() => jest.restoreAllMocks());

test('writes a chart that breaks no rule', () => {
  const app = testApp();
  new Deployment(new Chart(app, 'shop', { namespace: 'shop' }), 'web', { containers: [{ image: IMAGE, portNumber: 8080 }] });
  app.synth();
  expect(Object.keys(filesOf(app))).toEqual(['shop.k8s.yaml']);
});

test('of very many findings the error tells the worst hundred, and says that there are more', () => {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  Array.from({ length: 150 }, (_, index) => new Deployment(chart, `web-${index}`, { containers: [{ image: 'registry.example/web:1.0', portNumber: 8080 }] }));
  const message = messageOf(() => app.synth());
  expect(message).toMatch(/^150 findings are medium or worse/);
  expect(message.match(/pin-image-digest/g)).toHaveLength(100);
  expect(message).toContain('50 more are left out here: a report (`reports` of the App) lists them all.');
});

test('writes nothing if a finding is medium or worse, and names resource, field, fix and place', () => {
  const app = testApp();
  privileged(app);
  expect(() => app.synth()).toThrow(new RegExp([
    '^1 finding is medium or worse, so nothing was written:',
    'Deployment shop/shop-web-\\w+  .*app\\.test\\.ts:\\d+ shop/web/Resource',
    'critical fit-pod-security-level',
    'spec\\.template\\.spec is failing privileged, allowPrivilegeEscalation, expected fit for restricted:v1\\.37, which Namespace shop enforces',
    'fix: Mend ',
  ].join('[^]*')));
  expect(filesOf(app)).toEqual({});
});

test('writes what a waiver accepts', () => {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const web = new Deployment(chart, 'web', { containers: [{ image: IMAGE, securityContext: { readOnlyRootFilesystem: false } }] });
  expect(() => app.synth()).toThrow(/read-only-root-filesystem/);
  Waivers.of(chart).add({ rule: 'read-only-root-filesystem', reason: 'the server writes beside its binary', container: web.containers[0]!.name });
  app.synth();
  expect(Object.keys(filesOf(app))).toEqual(['shop.k8s.yaml']);
});

test('does not let a waiver pretend that admission takes a pod', () => {
  const app = testApp();
  Waivers.of(privileged(app)).add({ rule: 'fit-pod-security-level', reason: 'the pod has to run' });
  expect(() => app.synth()).toThrow(/fit-pod-security-level/);
});

test('tells findings on standard error, and writes, if it is asked to report only', () => {
  const app = testApp();
  privileged(app);
  withEnv('CDK8S_HARDENED_REPORT_ONLY', '1', () => app.synth());
  expect(stderr).toMatch(/no-privileged/);
  expect(Object.keys(filesOf(app))).toEqual(['shop.k8s.yaml']);
});

test('fails at the severity that the app names, before the one of the policy', () => {
  const policy = Policy.fromYaml('apiVersion: cdk8s-hardened/v1\nkind: Policy\nfailOn: low\n');
  const app = testApp({ policy, failOn: Severity.CRITICAL });
  const chart = new cdk8s.Chart(app, 'shop', { namespace: 'default' });
  new cdk8s.ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap' });
  app.synth();
  expect(stderr).toMatch(/^cdk8s-hardened: 1 finding, 0 waived; 1 resource in 1 file judged by \d+ rules\n$/);
});

test('writes reports, also when it fails', () => {
  const app = testApp();
  const folder = `${app.outdir}-reports`;
  const reporting = new App({
    outdir: app.outdir,
    reports: [{ path: path.join(folder, 'findings.json') }, { path: path.join(folder, 'findings.txt'), format: ReportFormat.TEXT }],
  });
  privileged(reporting);
  expect(() => reporting.synth()).toThrow(/no-privileged/);
  const json = JSON.parse(fs.readFileSync(path.join(folder, 'findings.json'), 'utf8')) as { version: number; findings: { construct: object }[] };
  expect(json.version).toBe(1);
  expect(json.findings[0]!.construct).toEqual({ path: 'shop/web/Resource', source: expect.stringMatching(/app\.test\.ts:\d+$/) as string });
  expect(fs.readFileSync(path.join(folder, 'findings.txt'), 'utf8')).toMatch(/no-privileged/);
});

test('refuses a report among the manifests, where it would be applied', () => {
  const app = testApp();
  const reporting = new App({ outdir: app.outdir, reports: [{ path: path.join(app.outdir, 'findings.json') }] });
  expect(() => reporting.synth()).toThrow(/findings\.json is inside the output folder/);
});

test('refuses two objects that would share a file, and writes neither', () => {
  const app = testApp({ yamlOutputType: cdk8s.YamlOutputType.FILE_PER_RESOURCE });
  for (const namespace of ['one', 'two']) {
    const chart = new cdk8s.Chart(app, namespace, { namespace });
    new cdk8s.ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } });
  }
  expect(() => app.synth()).toThrow(/ConfigMap\.settings\.k8s\.yaml is the file of 'one\/settings' and of 'two\/settings', expected one/);
  expect(filesOf(app)).toEqual({});
});

test('gives what it makes for each namespace a file of its own', () => {
  const app = testApp({ yamlOutputType: cdk8s.YamlOutputType.FILE_PER_RESOURCE });
  new Chart(app, 'one', { namespace: 'one' });
  new Chart(app, 'two', { namespace: 'two' });
  app.synth();
  expect(Object.keys(filesOf(app))).toEqual([
    'Namespace.one.k8s.yaml', 'Namespace.two.k8s.yaml',
    'NetworkPolicy.one.default-deny.k8s.yaml', 'NetworkPolicy.two.default-deny.k8s.yaml',
    'ServiceAccount.one.default.k8s.yaml', 'ServiceAccount.two.default.k8s.yaml',
  ]);
});

test('leaves the files of an earlier synthesis as they are if a later one fails', () => {
  const app = testApp();
  const chart = new cdk8s.Chart(app, 'shop');
  new cdk8s.ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap' });
  app.synth();
  const before = filesOf(app);
  chart.node.addValidation({ validate: () => ['not today'] });
  new cdk8s.ApiObject(chart, 'more', { apiVersion: 'v1', kind: 'ConfigMap' });
  expect(() => app.synth()).toThrow('Validation failed with the following errors:\n  [shop] not today');
  expect(filesOf(app)).toEqual(before);
});

test('names the file that cannot be written, and leaves no temporary file behind', () => {
  const app = testApp();
  new cdk8s.Chart(app, 'shop');
  fs.mkdirSync(path.join(app.outdir, 'shop.k8s.yaml'));
  expect(() => app.synth()).toThrow(/shop\.k8s\.yaml/);
  expect(fs.readdirSync(app.outdir)).toEqual(['shop.k8s.yaml']);
});

test('calls the toJson of a chart that has its own', () => {
  class Reversed extends cdk8s.Chart {
    public toJson(): ReturnType<cdk8s.Chart['toJson']> {
      return super.toJson().reverse();
    }
  }
  const app = testApp();
  const chart = new Reversed(app, 'shop');
  new cdk8s.ApiObject(chart, 'first', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'first' } });
  new cdk8s.ApiObject(chart, 'second', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'second' } });
  app.synth();
  expect(filesOf(app)['shop.k8s.yaml']).toMatch(/second[^]*first/);
});

test('renders each object once', () => {
  const app = testApp();
  const chart = new Chart(app, 'shop');
  const object = new cdk8s.ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap' });
  const render = jest.spyOn(object, 'toJson');
  app.synth();
  expect(render).toHaveBeenCalledTimes(1);
});

test('validates once', () => {
  const app = testApp();
  const validate = jest.fn(() => []);
  ['one', 'two', 'three'].forEach(id => new Chart(app, id).node.addValidation({ validate }));
  app.synth();
  expect(validate).toHaveBeenCalledTimes(3);
});

test('writes objects that validations make', () => {
  const app = testApp();
  const chart = new cdk8s.Chart(app, 'shop');
  chart.node.addValidation({
    validate: () => {
      new cdk8s.ApiObject(chart, 'late', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'late' } });
      return [];
    },
  });
  app.synth();
  expect(filesOf(app)['shop.k8s.yaml']).toMatch(/name: late/);
});

test('renders the same for a test as for the file', () => {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  new Deployment(chart, 'web', { containers: [{ image: IMAGE, portNumber: 8080 }] });
  const text = cdk8s.Yaml.stringify(...cdk8s.Testing.synth(chart) as object[]);
  app.synth();
  expect(filesOf(app)['shop.k8s.yaml']).toBe(text);
});

test('gives the same bytes each time', () => {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  new Deployment(chart, 'web', { containers: [{ image: IMAGE, portNumber: 8080 }], spread: true });
  app.synth();
  const first = filesOf(app);
  app.synth();
  expect(filesOf(app)).toEqual(first);
});

test('puts the digest of the lock into each kind of container', () => {
  const images = ImageLock.fromYaml(`apiVersion: cdk8s-hardened/v1\nkind: ImageLock\nimages: [{ image: '${IMAGE}' }]\n`);
  const app = testApp({ images });
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const web = new Deployment(chart, 'web', { containers: [{ image: 'registry.example/web:1.0.0' }], initContainers: [{ image: 'registry.example/web:1.0.0' }] });
  web.addSidecar({ name: 'proxy', image: 'registry.example/web:1.0.0' });
  app.synth();
  expect(filesOf(app)['shop.k8s.yaml']!.match(/image: .*/g)).toEqual([`image: ${IMAGE}`, `image: ${IMAGE}`, `image: ${IMAGE}`]);
});

test('refuses a policy with a rule that does not exist, and names file and line', () => {
  const policy = Policy.fromYaml('apiVersion: cdk8s-hardened/v1\nkind: Policy\nrules:\n  no-host-netwrok: {}\n', 'hardened.yaml');
  const app = testApp({ policy });
  expect(() => app.synth()).toThrow(/^hardened\.yaml:4: rules\.no-host-netwrok is not a known field.*did you mean no-host-network\?$/s);
});
