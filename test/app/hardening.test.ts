import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { App, Chart, Deployment, HardenedField, Hardening, type HardeningOptions, ImageLock } from '../../src/index';
import { type Fields, fields, list } from '../../src/kube/fields';
import { manifestsOf, ofKind, one, podSpecOf, specOf, testApp } from '../synthesized';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const CONTAINER = { name: 'main', image: 'registry.example/web:1.0.0' };

/** A Deployment as YAML has it, made as a plain object, by Include, or as the L1 of cdk8s-plus. */
function manifest(pod: Fields = {}): { readonly apiVersion: string; readonly kind: string; readonly metadata: Fields; readonly spec: Fields } {
  const labels = { app: 'web' };
  return {
    apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers: [CONTAINER], ...pod } } },
  };
}

const WAYS: Readonly<Record<string, (chart: cdk8s.Chart, pod?: Fields) => void>> = {
  'an ApiObject': (chart, pod) => new cdk8s.ApiObject(chart, 'web', manifest(pod) as cdk8s.ApiObjectProps),
  'included YAML': (chart, pod) => new cdk8s.Include(chart, 'vendor', { url: cdk8s.Yaml.tmp([manifest(pod)]) }),
  'an L1 of cdk8s-plus': (chart, pod) => new kplus.k8s.KubeDeployment(chart, 'web', manifest(pod) as unknown as kplus.k8s.KubeDeploymentProps),
};

function hardened(make: (chart: cdk8s.Chart) => void, options: HardeningOptions = {}, app: cdk8s.App = testApp()): cdk8s.App {
  const chart = new cdk8s.Chart(app, 'shop', { namespace: 'shop' });
  Hardening.of(app).apply(options);
  make(chart);
  return app;
}

describe.each(Object.entries(WAYS))('%s', (_, make) => {
  test.each([['the App of this library', () => testApp()], ['an app of cdk8s', () => new cdk8s.App()]])(
    'has its unset fields filled under %s, though it comes after `apply`', (__, app) => {
      expect(podSpecOf(one(hardened(make, {}, app()), 'Deployment'))).toEqual({
        automountServiceAccountToken: false,
        containers: [{
          ...CONTAINER, securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
        }],
        enableServiceLinks: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
    });

  test('keeps what its author set', () => {
    const set = {
      automountServiceAccountToken: true, enableServiceLinks: true, securityContext: { runAsNonRoot: false, seccompProfile: { type: 'Unconfined' } },
      containers: [{ ...CONTAINER, securityContext: { allowPrivilegeEscalation: true, capabilities: { add: ['CHOWN'], drop: ['KILL'] }, readOnlyRootFilesystem: false } }],
    };
    expect(podSpecOf(one(hardened(chart => make(chart, set)), 'Deployment'))).toEqual(set);
  });
});

test('keys of a filled pod stay in order', () => {
  const pod = podSpecOf(one(hardened(WAYS['an ApiObject']!), 'Deployment'));
  expect(Object.keys(pod)).toEqual(Object.keys(pod).sort());
});

test('a workload of cdk8s-plus has its unset fields filled', () => {
  const app = hardened(chart => new kplus.Deployment(chart, 'web', { containers: [CONTAINER], spread: true }));
  const pod = podSpecOf(one(app, 'Deployment'));
  expect(fields(pod.securityContext).seccompProfile).toEqual({ type: 'RuntimeDefault' });
  expect(list(fields(fields(pod.affinity).podAntiAffinity).requiredDuringSchedulingIgnoredDuringExecution)).toHaveLength(2);
});

test('objects outside of the scope stay as they are', () => {
  const app = testApp();
  const inside = new cdk8s.Chart(app, 'inside', { namespace: 'inside' });
  const outside = new cdk8s.Chart(app, 'outside', { namespace: 'outside' });
  [inside, outside].forEach(chart => WAYS['an ApiObject']!(chart));
  Hardening.of(inside).apply();
  const pods = ofKind(app, 'Deployment').map(podSpecOf);
  expect(pods.map(pod => pod.enableServiceLinks)).toEqual([false, undefined]);
});

test('a pod that runs as root is not told to be somebody else: it would not start', () => {
  const app = hardened(chart => WAYS['an ApiObject']!(chart, { containers: [{ ...CONTAINER, securityContext: { runAsUser: 0 } }] }));
  expect(fields(podSpecOf(one(app, 'Deployment')).securityContext).runAsNonRoot).toBeUndefined();
});

test.each([[{ privileged: true }], [{ capabilities: { add: ['SYS_ADMIN'] } }]])('a container with %j keeps its escalation: the API server refuses otherwise', context => {
  const app = hardened(chart => WAYS['an ApiObject']!(chart, { containers: [{ ...CONTAINER, securityContext: context }] }));
  expect(fields(fields(list(podSpecOf(one(app, 'Deployment')).containers)[0]).securityContext).allowPrivilegeEscalation).toBeUndefined();
});

test('an account that a binding names keeps its token', () => {
  const app = hardened(chart => {
    WAYS['an ApiObject']!(chart, { serviceAccountName: 'operator' });
    new cdk8s.ApiObject(chart, 'binding', {
      apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', subjects: [{ kind: 'ServiceAccount', name: 'operator' }],
    });
  });
  expect(podSpecOf(one(app, 'Deployment')).automountServiceAccountToken).toBeUndefined();
});

test('images get the digest of the lock', () => {
  const images = ImageLock.fromYaml(`apiVersion: cdk8s-hardened/v1\nkind: ImageLock\nimages: [{ image: '${CONTAINER.image}@${DIGEST}' }]`);
  const app = hardened(WAYS['included YAML']!, {}, testApp({ images }));
  expect(list(podSpecOf(one(app, 'Deployment')).containers)).toMatchObject([{ image: `${CONTAINER.image}@${DIGEST}` }]);
});

test.each(Object.values(HardenedField))('%s stays unset if asked', field => {
  const images = ImageLock.fromYaml(`apiVersion: cdk8s-hardened/v1\nkind: ImageLock\nimages: [{ image: '${CONTAINER.image}@${DIGEST}' }]`);
  const render = (options: HardeningOptions) => JSON.stringify(podSpecOf(one(hardened(WAYS['an ApiObject']!, options, testApp({ images })), 'Deployment')));
  const needle = field === HardenedField.IMAGE ? DIGEST : `"${field}"`;
  expect(render({})).toContain(needle);
  expect(render({ leaveUnset: [field] })).not.toContain(needle);
});

describe('added objects', () => {
  test('are an account and a policy with DNS for each workload', () => {
    const app = hardened(WAYS['included YAML']!, { addObjects: true });
    expect(podSpecOf(one(app, 'Deployment')).serviceAccountName).toBe(fields(one(app, 'ServiceAccount').metadata).name);
    expect(specOf(one(app, 'NetworkPolicy'))).toMatchObject({
      podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Egress', 'Ingress'], egress: [{ ports: [{ port: 53 }, { port: 53 }] }],
    });
  });

  test('are no account where a workload has one', () => {
    const app = hardened(chart => {
      WAYS['an ApiObject']!(chart, { serviceAccountName: 'own' });
      new kplus.Deployment(chart, 'plus', { containers: [CONTAINER], serviceAccount: new kplus.ServiceAccount(chart, 'account') });
    }, { addObjects: true });
    expect(ofKind(app, 'ServiceAccount')).toHaveLength(1);
  });

  test('are none for workloads of this library', () => {
    const make = (options?: HardeningOptions) => {
      const app = testApp();
      if (options) {
        Hardening.of(app).apply(options);
      }
      new Deployment(new Chart(app, 'shop', { namespace: 'shop' }), 'web', { containers: [CONTAINER] });
      return manifestsOf(app);
    };
    expect(make({ addObjects: true })).toEqual(make());
  });

  test('are the same at each synthesis', () => {
    const app = hardened(WAYS['an ApiObject']!, { addObjects: true });
    expect(manifestsOf(app)).toEqual(manifestsOf(app));
  });
});

test('`verify` judges an app of cdk8s, which does not judge itself', () => {
  const app = new cdk8s.App();
  const chart = new cdk8s.Chart(app, 'shop', { namespace: 'shop' });
  new kplus.Deployment(chart, 'web', { containers: [CONTAINER] });
  new kplus.Deployment(new cdk8s.Chart(app, 'other', { namespace: 'other' }), 'web', { containers: [CONTAINER] });
  const findings = Hardening.of(chart).verify().all;
  expect(findings.map(finding => finding.rule)).toContain('seccomp-runtime-default');
  expect(new Set(findings.map(finding => finding.resource.namespace))).toEqual(new Set(['shop']));
});

test('under the App, what is still wrong after hardening fails the synthesis', () => {
  const app = hardened(chart => WAYS['an ApiObject']!(chart, { hostNetwork: true }), {}, testApp());
  expect(() => app.synth()).toThrow(/no-host-network/);
  expect(app).toBeInstanceOf(App);
});
