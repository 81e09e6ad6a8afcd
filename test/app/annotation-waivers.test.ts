import { Chart, Deployment, type DeploymentProps, Findings, Isolation, Policy } from '../../src/index';
import { filesOf, testApp } from '../synthesized';

const IMAGE = `registry.example/web:1.0.0@sha256:${'a'.repeat(64)}`;
const WAIVE = 'hardened.cdk8s.io/waive.read-only-root-filesystem';
const WRITES: DeploymentProps = { containers: [{ image: IMAGE, portNumber: 8080, securityContext: { readOnlyRootFilesystem: false } }] };

/** An App with a Deployment that writes beside its binary, and says so in annotations. */
function appWith(annotations: Readonly<Record<string, string>>, policy = '', isolation?: Isolation): ReturnType<typeof testApp> {
  const app = testApp({ policy: Policy.fromYaml(`apiVersion: cdk8s-hardened/v1\nkind: Policy\n${policy}`), ...(isolation === undefined ? {} : { isolation }) });
  new Deployment(new Chart(app, 'shop', { namespace: 'shop' }), 'web', { ...WRITES, metadata: { annotations } });
  return app;
}

beforeEach(() => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => jest.restoreAllMocks());

test('an App writes what an annotation accepts', () => {
  const app = appWith({ [WAIVE]: 'writes beside its binary; owner=web; expires=2999-12-31' });
  app.synth();
  expect(Object.keys(filesOf(app))).toEqual(['shop.k8s.yaml']);
  expect(Findings.of(app).waived.map(({ rule, waiver }) => [rule, waiver]))
    .toContainEqual(['read-only-root-filesystem', { reason: 'writes beside its binary', owner: 'web', expires: '2999-12-31' }]);
});

test('an App writes nothing if an annotation cannot be read, and leads to its construct', () => {
  const app = appWith({ [WAIVE]: 'writes beside its binary; until=2999-12-31' });
  expect(() => app.synth()).toThrow(/shop\/web\/Resource[^]*readable-waiver\n.*is a waiver with the field until, expected owner=… or expires=…/);
  expect(filesOf(app)).toEqual({});
});

test('an App honours suppressions where its policy does, and lists them either way', () => {
  const suppression = { 'checkov.io/skip1': 'CKV_K8S_22=writes beside its binary' };
  expect(() => appWith(suppression).synth()).toThrow(/read-only-root-filesystem/);
  const app = appWith(suppression, 'honour: [checkov]');
  app.synth();
  expect(app.auditTrail()).toContain('writes beside its binary (written for checkov:CKV\\_K8S\\_22)');
  const { suppressions } = JSON.parse(Findings.of(app).toJson()) as { suppressions: unknown };
  expect(suppressions).toMatchObject([{ tool: 'checkov', check: 'CKV_K8S_22', honoured: true }]);
});

test('a waiver is audited once where isolation is only reported', () => {
  const findings = Findings.of(appWith({ 'hardened.cdk8s.io/waive.no-host-pid': 'why' }, '', Isolation.REPORT)).all.filter(({ path }) => path.includes('annotations'));
  expect(findings.map(({ rule }) => rule)).toEqual(['used-waiver']);
});

test('a summary holds counts and nothing else', () => {
  const { summary } = JSON.parse(Findings.of(appWith({})).toJson()) as { summary: object };
  expect(Object.keys(summary)).toEqual(['files', 'resources', 'rules', 'findings', 'waived']);
});
