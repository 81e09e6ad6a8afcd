import { freshSecret } from '../../../../src/checks/rules/secrets/fresh-secret';
import { hitsOf, policyOf } from '../../rule-bench';

const external = (spec: string, name = 'db') => `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: ${name}, namespace: shop }
spec: { secretStoreRef: { name: vault }, ${spec} }
`;

const FILE = 'volumes: [{ name: v, secret: { secretName: db } }], containers: [{ name: web, volumeMounts: [{ name: v, mountPath: /s }] }]';
const SUB_PATH = 'volumes: [{ name: v, secret: { secretName: db } }], containers: [{ name: web, volumeMounts: [{ name: v, mountPath: /s, subPath: a }] }]';
const ENV = 'containers: [{ name: web, env: [{ name: A, valueFrom: { secretKeyRef: { name: db, key: a } } }] }]';
const DRIVER = 'volumes: [{ name: v, csi: { driver: secrets-store.csi.k8s.io } }], containers: [{ name: web, volumeMounts: [{ name: v, mountPath: /s }] }]';

const deployment = (spec: string, annotations = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop, annotations: { ${annotations} } }
spec: { template: { spec: { ${spec} } } }
`;

/** Where and what the rule finds under such options. */
function found(options: string, ...documents: readonly string[]): string[] {
  const hits = hitsOf(freshSecret, documents.join('---\n'), { policy: policyOf(`rules: { fresh-secret: { ${options} } }`) });
  return hits.map(({ object, breach: { path, found: what, expected } }) => `${object.reference.kind} ${path} is ${what}, expected ${expected}`);
}

const ENV_PATH = 'Deployment spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef';
const NEVER = 'that never changes while the container runs, expected a way that takes at most 15m';

describe('the last stretch', () => {
  test.each([
    ['a file that the kubelet changes in time', FILE],
    ['no secret at all', 'containers: [{ name: web, env: [{ name: A, valueFrom: { configMapKeyRef: { name: db, key: a } } }] }]'],
  ])('accepts %s', (_, spec) => {
    expect(found('within: 15m', deployment(spec))).toEqual([]);
  });

  test.each([
    ['an environment variable', ENV, `${ENV_PATH} is an environment variable ${NEVER}`],
    ['all variables of a Secret', 'containers: [{ name: web, envFrom: [{ secretRef: { name: db } }] }]', `Deployment spec.template.spec.containers[0].envFrom[0].secretRef is an environment variable ${NEVER}`],
    ['a part of a volume', SUB_PATH, `Deployment spec.template.spec.containers[0].volumeMounts[0].subPath is a mount with \`subPath\` ${NEVER}`],
    ['a projected Secret, mounted by a part', SUB_PATH.replace('secret: { secretName: db }', 'projected: { sources: [{ secret: { name: db } }] }'),
      `Deployment spec.template.spec.containers[0].volumeMounts[0].subPath is a mount with \`subPath\` ${NEVER}`],
    ['a driver that does not rotate', DRIVER, `Deployment spec.template.spec.containers[0].volumeMounts[0] is a file ${NEVER}`],
    ['an init container', ENV.replace('containers', 'initContainers'), `${ENV_PATH.replace('containers', 'initContainers')} is an environment variable ${NEVER}`],
  ])('rejects %s', (_, spec, finding) => {
    expect(found('within: 15m', deployment(spec))).toEqual([finding]);
  });

  test('rejects a file where even the kubelet takes longer', () => {
    expect(found('within: 1m', deployment(FILE))).toEqual([
      'Deployment spec.template.spec.containers[0].volumeMounts[0] is a file that changes within 90s, expected a way that takes at most 60s',
    ]);
    expect(found('within: 1m, kubelet: 20s', deployment(FILE))).toEqual([]);
  });

  test('takes the interval of a driver that rotates from the policy', () => {
    expect(found('within: 15m, driver: 2m', deployment(DRIVER))).toEqual([]);
    expect(found('within: 15m, driver: 30m', deployment(DRIVER))).toHaveLength(1);
  });

  test('asks nothing of pods that end, since the next ones read the secret anew', () => {
    const job = `apiVersion: batch/v1\nkind: Job\nmetadata: { name: web, namespace: shop }\nspec: { template: { spec: { restartPolicy: Never, ${ENV} } } }\n`;
    const once = `apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec: { restartPolicy: OnFailure, ${ENV} }\n`;
    expect(found('within: 15m', job, once)).toEqual([]);
  });

  test('asks nothing of a Secret that never changes, since another one takes its place', () => {
    expect(found('within: 15m', 'apiVersion: v1\nkind: Secret\nmetadata: { name: db, namespace: shop }\nimmutable: true\n', deployment(ENV))).toEqual([]);
  });
});

describe('a restart on change', () => {
  test.each([
    ['by Reloader for all that it uses', '"reloader.stakater.com/auto": "true"'],
    ['by Reloader for all Secrets', '"secret.reloader.stakater.com/auto": "true"'],
    ['by Reloader for Secrets by name', '"secret.reloader.stakater.com/reload": "other, db"'],
    ['by Reloader for Secrets by a pattern', '"secret.reloader.stakater.com/reload": "d.*, .*x"'],
  ])('is enough %s', (_, annotations) => {
    expect(found('within: 15m', deployment(ENV, annotations))).toEqual([]);
  });

  test.each([
    ['of another Secret', '"secret.reloader.stakater.com/reload": "dbx, xdb"'],
    ['that leaves this Secret out', '"reloader.stakater.com/auto": "true", "secrets.exclude.reloader.stakater.com/reload": db'],
    ['that is switched off', '"reloader.stakater.com/auto": "false"'],
    ['of ConfigMaps', '"configmap.reloader.stakater.com/reload": db'],
    ['for Secrets that ask for it, which this one does not', '"reloader.stakater.com/search": "true"'],
    ['by a pattern that is not understood', '"secret.reloader.stakater.com/reload": "(db|web)"'],
  ])('is not enough %s', (_, annotations) => {
    expect(found('within: 15m', deployment(ENV, annotations))).toHaveLength(1);
  });

  test('is enough for a Secret that asks for it', () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: db, namespace: shop, annotations: { "reloader.stakater.com/match": "true" } }\n';
    expect(found('within: 15m', secret, deployment(ENV, '"reloader.stakater.com/search": "true"'))).toEqual([]);
  });

  test('may be asked for in the template of the pods', () => {
    const annotated = deployment(ENV).replace('template: {', 'template: { metadata: { annotations: { "reloader.stakater.com/auto": "true" } },');
    expect(found('within: 15m', annotated)).toEqual([]);
  });

  test('is nothing that a bare Pod can have', () => {
    const pod = `apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop, annotations: { "reloader.stakater.com/auto": "true" } }\nspec: { ${ENV} }\n`;
    expect(found('within: 15m', pod)).toHaveLength(1);
  });

  test('by the operator of Vault is enough for the workloads that it names', () => {
    const vault = (target: string, more = 'type: kv-v2') => `apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultStaticSecret
metadata: { name: x, namespace: shop }
spec: { refreshAfter: 5m, ${more}, destination: { name: db }, rolloutRestartTargets: [{ kind: Deployment, name: ${target} }] }
`;
    expect(found('within: 15m', vault('web'), deployment(ENV))).toEqual([]);
    expect(found('within: 15m', vault('other'), deployment(ENV))).toHaveLength(1);
    expect(found('within: 15m', vault('web', 'hmacSecretData: false'), deployment(ENV))).toHaveLength(1);
  });
});

describe('the first stretch', () => {
  const REST = 'expected at most 810s, since the rest of the way takes 90s';

  test.each([
    ['reads the store often enough', 'refreshInterval: 5m'],
    ['reads it just often enough', 'refreshInterval: 13m30s'],
    ['says that it reads it again and again', 'refreshInterval: 5m, refreshPolicy: Periodic'],
  ])('accepts an ExternalSecret that %s', (_, spec) => {
    expect(found('within: 15m', external(spec), deployment(FILE))).toEqual([]);
  });

  test.each([
    ['reads the store too seldom', 'refreshInterval: 14m', `spec.refreshInterval is 14m, ${REST}`],
    ['says nothing, which is an hour', 'target: {}', `spec.refreshInterval is unset (1h), ${REST}`],
    ['reads it once', 'refreshInterval: "0"', `spec.refreshInterval is 0, so that the first value stays, ${REST}`],
    ['reads it once, written with units', 'refreshInterval: 0h0m', `spec.refreshInterval is 0h0m, so that the first value stays, ${REST}`],
    ['makes its Secret once', 'refreshPolicy: CreatedOnce', `spec.refreshPolicy is CreatedOnce, so that the first value stays, ${REST}`],
    ['looks at changes of itself', 'refreshPolicy: OnChange', `spec.refreshPolicy is OnChange, so that the first value stays, ${REST}`],
    ['makes a Secret that cannot change', 'refreshInterval: 1m, target: { immutable: true }', `spec.target.immutable is true, so that the first value stays, ${REST}`],
    ['has an interval that is none', 'refreshInterval: often', `spec.refreshInterval is often, so that the first value stays, ${REST}`],
  ])('rejects an ExternalSecret that %s', (_, spec, finding) => {
    expect(found('within: 15m', external(spec), deployment(FILE))).toEqual([`ExternalSecret ${finding}`]);
  });

  test('has more time where the workload is restarted on change', () => {
    const restarted = deployment(FILE, '"reloader.stakater.com/auto": "true"');
    expect(found('within: 15m', external('refreshInterval: 14m'), restarted)).toEqual([]);
    expect(found('within: 15m', external('refreshInterval: 16m'), restarted)).toEqual([
      'ExternalSecret spec.refreshInterval is 16m, expected at most 15m, since the rest of the way takes 0s',
    ]);
  });

  test('is one finding, however many pods wait for it, and asks for what the slowest of them needs', () => {
    const restarted = deployment(FILE, '"reloader.stakater.com/auto": "true"').replace('name: web', 'name: other');
    expect(found('within: 15m', external('refreshInterval: 1h'), restarted, deployment(FILE))).toEqual([`ExternalSecret spec.refreshInterval is 1h, ${REST}`]);
  });

  test('is found by the name of the Secret, in its namespace', () => {
    expect(found('within: 15m', external('refreshInterval: 1h, target: { name: db }', 'other'), deployment(FILE))).toHaveLength(1);
    expect(found('within: 15m', external('refreshInterval: 1h').replace('namespace: shop', 'namespace: other'), deployment(FILE))).toEqual([]);
    expect(found('within: 15m', external('refreshInterval: 1h', 'unused'), deployment(FILE))).toEqual([]);
  });

  test('of a ClusterExternalSecret counts in all namespaces', () => {
    const cluster = `apiVersion: external-secrets.io/v1\nkind: ClusterExternalSecret\nmetadata: { name: db }
spec: { refreshTime: 1m, externalSecretSpec: { refreshInterval: 2h } }\n`;
    expect(found('within: 15m', cluster, deployment(FILE))).toEqual([`ClusterExternalSecret spec.externalSecretSpec.refreshInterval is 2h, ${REST}`]);
  });

  test.each([
    ['VaultStaticSecret', 'refreshAfter: 1h', [`VaultStaticSecret spec.refreshAfter is 1h, ${REST}`]],
    ['VaultStaticSecret', 'type: kv-v2', [`VaultStaticSecret spec.refreshAfter is unset, so that the first value stays, ${REST}`]],
    ['VaultStaticSecret', 'refreshAfter: 1m, version: 3', [`VaultStaticSecret spec.version is 3, so that the first value stays, ${REST}`]],
    ['VaultStaticSecret', 'syncConfig: { instantUpdates: true }', []],
    ['VaultDynamicSecret', 'path: creds/db', []],
    ['HCPVaultSecretsApp', 'appName: db', []],
    ['HCPVaultSecretsApp', 'refreshAfter: 1h', [`HCPVaultSecretsApp spec.refreshAfter is 1h, ${REST}`]],
  ])('of a %s with %s is known', (kind, spec, findings) => {
    const vault = `apiVersion: secrets.hashicorp.com/v1beta1\nkind: ${kind}\nmetadata: { name: x, namespace: shop }\nspec: { destination: { name: db }, ${spec} }\n`;
    expect(found('within: 15m', vault, deployment(FILE))).toEqual(findings);
  });

  test('of a SecretProviderClass is the interval of its driver', () => {
    const provider = 'apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata: { name: x, namespace: shop }\nspec: { secretObjects: [{ secretName: db }] }\n';
    expect(found('within: 15m', provider, deployment(FILE))).toEqual([
      `SecretProviderClass spec.secretObjects is filled by the Secrets Store CSI driver, so that the first value stays, ${REST}`,
    ]);
    expect(found('within: 15m, driver: 2m', provider, deployment(FILE))).toEqual([]);
  });
});

test.each([
  ['within: soon', 'rules.fresh-secret.within is "soon", expected a span of time such as 15m or 1h30m'],
  ['within: "0"', 'rules.fresh-secret.within is "0", expected a span of time'],
  ['kubelet: 1m', 'rules.fresh-secret is without within, expected a mapping with within'],
])('refuses the options %s', (options, message) => {
  expect(found(options, deployment(FILE))[0]).toContain(message);
});
