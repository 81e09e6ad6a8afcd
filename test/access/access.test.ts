import * as kplus from 'cdk8s-plus-28';
import { Access, type App, Chart, CronJob, Deployment, type GrantOptions } from '../../src/index';
import { type Fields, fields, list } from '../../src/kube/fields';
import { manifestsOf, ofKind, one, podSpecOf, specOf, testApp } from '../synthesized';

/** The RBAC objects that grants of a workload lead to. */
function granted(grant: (access: Access, chart: Chart) => void, namespace: string | undefined = 'shop'): App {
  const app = testApp();
  const chart = new Chart(app, 'shop', namespace === undefined ? {} : { namespace });
  grant(new Deployment(chart, 'web', { containers: [{ image: 'registry.example/web:1' }] }).access, chart);
  return app;
}

const rulesOf = (app: App, kind = 'Role') => ofKind(app, kind).flatMap(role => list(role.rules).map(fields));

test('a grant becomes one minimal Role, bound to the account of the workload', () => {
  const app = granted(access => access.allowGet(kplus.ApiResource.CONFIG_MAPS, { names: ['flags'], reason: 'reads flags' }));
  const account = String(podSpecOf(one(app, 'Deployment')).serviceAccountName);
  expect(rulesOf(app)).toEqual([{ apiGroups: [''], resources: ['configmaps'], resourceNames: ['flags'], verbs: ['get'] }]);
  expect(one(app, 'RoleBinding')).toMatchObject({
    metadata: { namespace: 'shop' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: fields(one(app, 'Role').metadata).name },
    subjects: [{ kind: 'ServiceAccount', name: account, namespace: 'shop' }],
  });
});

test('grants of one namespace share a Role, and rules that can be one are one', () => {
  const app = granted(access => {
    access.allowGet(kplus.ApiResource.PODS);
    access.allowList(kplus.ApiResource.PODS);
    access.allowRead(kplus.ApiResource.SERVICES);
    access.allowWatch(kplus.ApiResource.PODS);
    access.allowGet(kplus.ApiResource.CONFIG_MAPS, { names: ['b', 'a'] });
    access.allowPatch(kplus.ApiResource.CONFIG_MAPS, { names: ['a', 'b'] });
  });
  expect(rulesOf(app)).toEqual([
    { apiGroups: [''], resources: ['configmaps'], resourceNames: ['a', 'b'], verbs: ['get', 'patch'] },
    { apiGroups: [''], resources: ['pods', 'services'], verbs: ['get', 'list', 'watch'] },
  ]);
});

test.each<[string, (access: Access) => void, string[]]>([
  ['allowGet', access => access.allowGet(kplus.ApiResource.JOBS), ['get']],
  ['allowList', access => access.allowList(kplus.ApiResource.JOBS), ['list']],
  ['allowWatch', access => access.allowWatch(kplus.ApiResource.JOBS), ['watch']],
  ['allowRead', access => access.allowRead(kplus.ApiResource.JOBS), ['get', 'list', 'watch']],
  ['allowCreate', access => access.allowCreate(kplus.ApiResource.JOBS), ['create']],
  ['allowUpdate', access => access.allowUpdate(kplus.ApiResource.JOBS), ['update']],
  ['allowPatch', access => access.allowPatch(kplus.ApiResource.JOBS), ['patch']],
  ['allowDelete', access => access.allowDelete(kplus.ApiResource.JOBS), ['delete']],
  ['allow', access => access.allow(['deletecollection', 'get'], kplus.ApiResource.JOBS), ['deletecollection', 'get']],
])('%s grants its verbs and nothing else', (_, grant, verbs) => {
  expect(rulesOf(granted(grant))).toEqual([{ apiGroups: ['batch'], resources: ['jobs'], verbs }]);
});

test('a subresource is granted without its resource', () => {
  expect(rulesOf(granted(access => access.allowGet(kplus.ApiResource.PODS, { subresource: 'log' })))).toEqual([
    { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
  ]);
});

test('a grant on an object is limited to that object', () => {
  const app = granted((access, chart) => access.allowGet(new kplus.ConfigMap(chart, 'flags', { metadata: { name: 'flags' } })));
  expect(rulesOf(app)).toEqual([{ apiGroups: [''], resources: ['configmaps'], resourceNames: ['flags'], verbs: ['get'] }]);
});

test('a grant on a kind whose plural cdk8s-plus has wrong gives what it says', () => {
  const app = testApp();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const cron = new CronJob(chart, 'cron', { schedule: { expressionString: '@daily' } as never, containers: [{ image: 'registry.example/cron:1' }] });
  const plus = new kplus.CronJob(chart, 'plus', { schedule: { expressionString: '@daily' } as never, containers: [{ image: 'registry.example/cron:1' }] });
  cron.access.allowGet(plus);
  cron.access.allowGet(cron);
  expect(rulesOf(app).map(rule => rule.resources)).toEqual([['cronjobs'], ['cronjobs']]);
});

test('a grant in another namespace has its Role there, and names the account here', () => {
  const app = granted(access => access.allowGet(kplus.ApiResource.CONFIG_MAPS, { namespace: 'orders' }));
  expect(fields(one(app, 'Role').metadata).namespace).toBe('orders');
  expect(one(app, 'RoleBinding')).toMatchObject({ metadata: { namespace: 'orders' }, subjects: [{ namespace: 'shop' }] });
});

test('a grant in the whole cluster has a ClusterRole, which carries no namespace', () => {
  const app = granted(access => access.allowList(kplus.ApiResource.NODES, { clusterWide: true }));
  expect(rulesOf(app, 'ClusterRole')).toEqual([{ apiGroups: [''], resources: ['nodes'], verbs: ['list'] }]);
  expect(fields(one(app, 'ClusterRole').metadata)).toEqual({ name: expect.any(String) as string });
  expect(one(app, 'ClusterRoleBinding')).toMatchObject({ subjects: [{ kind: 'ServiceAccount', namespace: 'shop' }] });
  expect(fields(one(app, 'ClusterRoleBinding').metadata).namespace).toBeUndefined();
});

test.each<[string, (access: Access) => void, string]>([
  ['create', access => access.allowCreate(kplus.ApiResource.PODS, { names: ['a'] }), 'create of pods is limited to a, expected no names: no name can limit create'],
  ['deletecollection', access => access.allow(['deletecollection'], kplus.ApiResource.PODS, { names: ['a'] }), 'deletecollection of pods is limited to a'],
  ['an empty name', access => access.allowGet(kplus.ApiResource.PODS, { names: [''] }), 'a name of pods is empty, expected the name of an object'],
  ['a resource of the cluster', access => access.allowGet(kplus.ApiResource.NODES), 'nodes belongs to the cluster, expected `clusterWide: true`'],
  ['no verb', access => access.allow([], kplus.ApiResource.PODS), 'Deployment shop/web: the grant has no verb, expected at least one'],
  ['two scopes', access => access.allowGet(kplus.ApiResource.PODS, { clusterWide: true, namespace: 'a' }), '`clusterWide` and in the namespace a, expected one of both'],
])('refuses %s', (_, grant, message) => {
  expect(() => granted(grant)).toThrow(message);
});

test('names limit create where the name is in the request: at subresources', () => {
  const options: GrantOptions = { names: ['builder'], subresource: 'token' };
  expect(rulesOf(granted(access => access.allowCreate(kplus.ApiResource.SERVICE_ACCOUNTS, options)))).toEqual([
    { apiGroups: [''], resources: ['serviceaccounts/token'], resourceNames: ['builder'], verbs: ['create'] },
  ]);
});

test('refuses a grant to a workload in no namespace, whose account no binding could name', () => {
  const app = testApp();
  const web = new Deployment(new Chart(app, 'shop'), 'web', { containers: [{ image: 'registry.example/web:1' }] });
  expect(() => web.access.allowGet(kplus.ApiResource.PODS)).toThrow('Deployment shop/web: the workload is in no namespace, expected one');
});

describe('a token', () => {
  const tokenOf = (props: object, grant?: (access: Access) => void) => {
    const app = testApp();
    const web = new Deployment(new Chart(app, 'shop', { namespace: 'shop' }), 'web', { containers: [{ image: 'registry.example/web:1' }], ...props });
    grant?.(web.access);
    return podSpecOf(one(app, 'Deployment')).automountServiceAccountToken;
  };
  const grant = (access: Access) => access.allowGet(kplus.ApiResource.PODS);

  test('is not mounted without a grant', () => expect(tokenOf({})).toBe(false));
  test('is mounted with a grant', () => expect(tokenOf({}, grant)).toBe(true));
  test('is mounted if the user asks', () => expect(tokenOf({ automountServiceAccountToken: true })).toBe(true));
  test('is not mounted if the user says no', () => expect(tokenOf({ automountServiceAccountToken: false }, grant)).toBe(false));
});

test('a grant opens the way to the API server', () => {
  const app = granted(access => access.allowGet(kplus.ApiResource.PODS));
  const policy = one(app, 'NetworkPolicy', 'shop-web-egress');
  expect(list(specOf(policy).egress).map(rule => fields(rule).ports)).toContainEqual([{ port: 443, protocol: 'TCP' }, { port: 6443, protocol: 'TCP' }]);
});

test('a binding of cdk8s-plus names the account of a workload with its namespace', () => {
  const app = testApp();
  const web = new Deployment(new Chart(app, 'shop', { namespace: 'shop' }), 'web', { containers: [{ image: 'registry.example/web:1' }] });
  const other = new Chart(app, 'orders', { namespace: 'orders' });
  new kplus.Role(other, 'reader', { rules: [{ verbs: ['get'], resources: [kplus.ApiResource.PODS] }] }).bind(web);
  const binding = Object.values(manifestsOf(app)).find(manifest => manifest.kind === 'RoleBinding') as Fields;
  expect(list(binding.subjects)).toEqual([{ apiGroup: '', kind: 'ServiceAccount', name: podSpecOf(one(app, 'Deployment')).serviceAccountName, namespace: 'shop' }]);
});
