import { lifeOfKind } from '../../src/analysis/schema/kubernetes-schema';
import { apiLifecycle } from '../../src/standards/api-lifecycle';
import { API_SCHEMA } from '../../src/standards/api-schema';
import { NEWEST_KUBERNETES, OLDEST_KUBERNETES } from '../../src/standards/kubernetes';
import { REMOVED_APIS } from '../../src/standards/removed-apis';

test('an API is in order, then deprecated, then removed', () => {
  expect([20, 21, 24, 25].map(kubernetes => apiLifecycle('batch/v1beta1', 'CronJob', kubernetes))).toEqual([
    undefined,
    { state: 'deprecated', since: 21, until: 25, replacement: 'batch/v1' },
    { state: 'deprecated', since: 21, until: 25, replacement: 'batch/v1' },
    { state: 'removed', since: 25, replacement: 'batch/v1' },
  ]);
});

test('the replacement is one that the version serves and does not deprecate', () => {
  const replacement = (kubernetes: number) => apiLifecycle('flowcontrol.apiserver.k8s.io/v1beta1', 'FlowSchema', kubernetes)?.replacement;
  expect([22, 23, 26, 29].map(replacement)).toEqual([
    undefined, 'flowcontrol.apiserver.k8s.io/v1beta2', 'flowcontrol.apiserver.k8s.io/v1beta3', 'flowcontrol.apiserver.k8s.io/v1',
  ]);
});

test('a replacement of another name is named', () => {
  expect(apiLifecycle('v1', 'Endpoints', 33)).toEqual({ state: 'deprecated', since: 33, replacement: 'discovery.k8s.io/v1 EndpointSlice' });
  expect(apiLifecycle('resource.k8s.io/v1alpha2', 'ResourceClass', 37)?.replacement).toBe('resource.k8s.io/v1 DeviceClass');
});

test('what was removed with its replacement has none', () => {
  expect(apiLifecycle('extensions/v1beta1', 'PodSecurityPolicy', 20)?.replacement).toBe('policy/v1beta1');
  expect(apiLifecycle('extensions/v1beta1', 'PodSecurityPolicy', 25)).toEqual({ state: 'removed', since: 16 });
});

test.each([['apps/v1', 'Deployment'], ['policy/v1', 'PodDisruptionBudget'], ['example.com/v1beta1', 'CronJob'], ['extensions/v1beta1', 'Widget'], ['', '']])(
  'nothing is known against %s %s', (apiVersion, kind) => {
    expect(apiLifecycle(apiVersion, kind, NEWEST_KUBERNETES)).toBeUndefined();
  },
);

const kinds = REMOVED_APIS.flatMap(api => api.kinds.map(kind => ({ ...api, kind })));

test('each kind of an API version stands in the table once', () => {
  const keys = kinds.map(each => `${each.apiVersion} ${each.kind}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('nothing is removed before it is deprecated', () => {
  expect(REMOVED_APIS.filter(api => (api.removed ?? Infinity) < api.deprecated)).toEqual([]);
});

test('no version names a replacement that it removed', () => {
  const versions = Array.from({ length: NEWEST_KUBERNETES - OLDEST_KUBERNETES + 1 }, (_, index) => OLDEST_KUBERNETES + index);
  const wrong = versions.flatMap(kubernetes => kinds.filter(({ apiVersion, kind }) => {
    const [next = '', renamed = kind] = apiLifecycle(apiVersion, kind, kubernetes)?.replacement?.split(' ') ?? [];
    return apiLifecycle(next, renamed, kubernetes)?.state === 'removed';
  }));
  expect(wrong).toEqual([]);
});

/** Kinds that the OpenAPI documents lose at another time, and why. */
const LOST_OTHERWISE: ReadonlySet<string> = new Set([
  // Bodies of subresources of pods: the documents name one version of them, or none.
  'policy/v1beta1 Eviction', 'v1 EphemeralContainers',
  // Upstream states 1.33 for both, and the documents of 1.31 leave them out.
  'networking.k8s.io/v1alpha1 IPAddress', 'networking.k8s.io/v1alpha1 ServiceCIDR',
]);

const documented = Object.entries(API_SCHEMA.kinds).flatMap(([apiVersion, tokens]) => tokens.split(' ').map(token => ({ apiVersion, kind: token.split('=', 1)[0]! })));
const gone = documented.filter(({ apiVersion, kind }) => lifeOfKind(apiVersion, kind)!.to < NEWEST_KUBERNETES && !LOST_OTHERWISE.has(`${apiVersion} ${kind}`));

test('each kind that a version of Kubernetes lost is in the table, with that version', () => {
  expect(gone.length).toBeGreaterThan(80);
  expect(gone.filter(({ apiVersion, kind }) => {
    const { to } = lifeOfKind(apiVersion, kind)!;
    const after = apiLifecycle(apiVersion, kind, to + 1);
    return after?.state !== 'removed' || after.since !== to + 1;
  })).toEqual([]);
});

test('each replacement is a kind that the version serves', () => {
  const unserved = gone.filter(({ apiVersion, kind }) => {
    const [next, renamed = kind] = apiLifecycle(apiVersion, kind, NEWEST_KUBERNETES)?.replacement?.split(' ') ?? [];
    const life = next === undefined ? undefined : lifeOfKind(next, renamed);
    return next !== undefined && life?.to !== NEWEST_KUBERNETES;
  });
  expect(unserved).toEqual([]);
});
