import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Chart, Deployment, ExistingSecret, ExternalSecret, type ExternalSecretProps, Findings, SecretStoreKind, StatefulSet } from '../../src/index';
import { type Fields, fields, list } from '../../src/kube/fields';
import { containersOf } from '../../src/kube/pods';
import { one, podSpecOf, specOf, testApp } from '../synthesized';

const IMAGE = `registry.example/web:1.0.0@sha256:${'a'.repeat(64)}`;

function mounted(use: (web: Deployment, chart: Chart) => void, props: object = {}): { pod: Fields; chart: Chart } {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  use(new Deployment(chart, 'web', { containers: [{ image: IMAGE }], ...props }), chart);
  return { pod: podSpecOf(one(app, 'Deployment')), chart };
}

const secretOf = (pod: Fields) => list(pod.volumes).map(volume => fields(fields(volume).secret)).find(secret => secret.secretName);
const pathsOf = (pod: Fields) => Object.fromEntries(containersOf(pod).map(({ name, spec }) => [name, list(spec.volumeMounts).map(fields)]));

describe('a mounted secret', () => {
  test('is a folder of read-only files that only the pod\'s own group reads', () => {
    const { pod } = mounted((web, chart) => web.secrets.mount('/run/secrets/db', ExistingSecret.fromName(chart, 'db', 'db.credentials')));
    expect(list(pod.volumes)).toEqual([{ name: expect.stringMatching(/^secret-db-credentials-[0-9a-f]{8}$/) as string, secret: { secretName: 'db.credentials', defaultMode: 0o440 } }]);
    expect(pathsOf(pod)).toEqual({ main: [{ name: expect.any(String) as string, mountPath: '/run/secrets/db', readOnly: true }] });
    expect(fields(pod.securityContext).fsGroup).toBe(65532);
  });

  test('leaves the group that the user set', () => {
    const { pod } = mounted((web, chart) => web.secrets.mount('/s', ExistingSecret.fromName(chart, 'db', 'db')), { securityContext: { fsGroup: 2000 } });
    expect([fields(pod.securityContext).fsGroup, secretOf(pod)!.defaultMode]).toEqual([2000, 0o440]);
  });

  test('sets no group where a claim is mounted, whose files would change hands', () => {
    const app = testApp();
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const store = new StatefulSet(chart, 'store', {
      containers: [{ image: IMAGE, portNumber: 80 }], volumeClaimTemplates: [{ name: 'data', storage: Size.gibibytes(1), mountPath: '/data' }],
    });
    store.secrets.mount('/s', ExistingSecret.fromName(chart, 'db', 'db'));
    const pod = podSpecOf(one(app, 'StatefulSet'));
    expect([fields(pod.securityContext).fsGroup, secretOf(pod)!.defaultMode]).toEqual([undefined, 0o444]);
    expect(Findings.of(chart).all.map(finding => finding.rule)).toContain('secret-file-mode');
  });

  test('has the mode that the user gives', () => {
    const { pod } = mounted((web, chart) => web.secrets.mount('/s', ExistingSecret.fromName(chart, 'db', 'db'), { mode: 0o400 }));
    expect(secretOf(pod)!.defaultMode).toBe(0o400);
  });

  test('may show some keys, under other names, to one container', () => {
    const { pod } = mounted((web, chart) => {
      web.addContainer({ name: 'proxy', image: IMAGE });
      web.secrets.mount('/tls', ExistingSecret.fromName(chart, 'tls', 'tls'), { container: 'proxy', files: { 'tls.crt': 'server.pem' } });
    });
    expect(secretOf(pod)).toMatchObject({ items: [{ key: 'tls.crt', path: 'server.pem' }] });
    expect(Object.entries(pathsOf(pod)).map(([name, mounts]) => [name, mounts.length])).toEqual([['main', 0], ['proxy', 1]]);
  });

  test('is not for init containers, but for sidecars and containers that come later', () => {
    const { pod } = mounted((web, chart) => {
      web.secrets.mount('/s', ExistingSecret.fromName(chart, 'db', 'db'));
      web.addInitContainer({ name: 'setup', image: IMAGE });
      web.addSidecar({ name: 'proxy', image: IMAGE });
      web.addContainer({ name: 'late', image: IMAGE });
    });
    expect(Object.entries(pathsOf(pod)).map(([name, mounts]) => [name, mounts.length])).toEqual([['setup', 0], ['proxy', 1], ['main', 1], ['late', 1]]);
  });

  test('may be a Secret of cdk8s-plus', () => {
    const { pod } = mounted((web, chart) => web.secrets.mount('/s', kplus.Secret.fromSecretName(chart, 'db', 'db')));
    expect(secretOf(pod)).toMatchObject({ secretName: 'db' });
  });

  test.each<[string, (web: Deployment, secret: ExistingSecret) => void, string]>([
    ['at a relative path', (web, secret) => web.secrets.mount('s', secret), 'Deployment shop/web: the path of the secret db is "s", expected an absolute path such as /run/secrets/db'],
    ['twice at one path', (web, secret) => [0, 1].forEach(() => web.secrets.mount('/s', secret)), '/s is the path of the secrets db and db, expected one secret a path'],
    ['into no container', (web, secret) => web.secrets.mount('/s', secret, { container: 'x' }), 'the container of the secret at /s is x, expected one of main'],
  ])('is refused %s', (_, mount, message) => {
    expect(() => mounted((web, chart) => mount(web, ExistingSecret.fromName(chart, 'db', 'db')))).toThrow(message);
  });
});

describe('an ExternalSecret', () => {
  const specFor = (props: ExternalSecretProps) => {
    const app = testApp();
    ExternalSecret.fromStore(new Chart(app, 'shop', { namespace: 'shop' }), 'Db', props);
    return one(app, 'ExternalSecret');
  };
  const strategies = { conversionStrategy: 'Default', decodingStrategy: 'None', metadataPolicy: 'None' };

  test('takes every property of a key, and goes when the store no longer has it', () => {
    const object = specFor({ store: 'vault', remoteKey: 'shop/db' });
    expect(object.apiVersion).toBe('external-secrets.io/v1');
    expect(specOf(object)).toEqual({
      refreshPolicy: 'Periodic',
      refreshInterval: '1h0m0s',
      secretStoreRef: { name: 'vault', kind: 'SecretStore' },
      target: { name: fields(object.metadata).name, creationPolicy: 'Owner', deletionPolicy: 'Delete' },
      dataFrom: [{ extract: { key: 'shop/db', ...strategies } }],
    });
  });

  test('takes some properties, under other names, from a store of the cluster', () => {
    const spec = specOf(specFor({
      store: 'vault', storeKind: SecretStoreKind.CLUSTER_SECRET_STORE, remoteKey: 'shop/db', properties: { password: 'db_password' }, refreshInterval: Duration.minutes(90),
    }));
    expect(spec).toMatchObject({ refreshInterval: '1h30m0s', secretStoreRef: { kind: 'ClusterSecretStore' } });
    expect(spec.data).toEqual([{ secretKey: 'password', remoteRef: { key: 'shop/db', property: 'db_password', ...strategies } }]);
  });

  test('is mounted by the name of the Secret that it fills', () => {
    const { pod, chart } = mounted((web, scope) => web.secrets.mount('/s', ExternalSecret.fromStore(scope, 'Db', { store: 'vault', remoteKey: 'shop/db' })));
    expect(secretOf(pod)!.secretName).toBe((chart.node.findChild('Db') as ExternalSecret).name);
  });

  test.each<[keyof ExternalSecretProps]>([['store'], ['remoteKey']])('names its %s', field => {
    expect(() => specFor({ store: 'vault', remoteKey: 'shop/db', [field]: '' })).toThrow(`ExternalSecret shop/Db: ${field} is missing, expected a name`);
  });
});

test('an ExistingSecret has a name', () => {
  expect(() => ExistingSecret.fromName(new Chart(testApp(), 'shop'), 'db', '')).toThrow('ExistingSecret shop/db: the name is missing, expected the name of a Secret');
});

test('a secret may become a variable, which is a finding', () => {
  const { pod, chart } = mounted((web, scope) => web.containers[0]!.env.addVariable('PASSWORD', ExistingSecret.fromName(scope, 'db', 'db').envValue('password')));
  expect(fields(list(pod.containers)[0]).env).toEqual([{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }]);
  expect(Findings.of(chart).all.map(finding => finding.rule)).toContain('no-secret-env');
});
