import { accessOf } from '../../../src/analysis/access/access-facts';
import { kubeObject } from '../../../src/kube/object';
import { aggregate, clusterRole, clusterRoleBinding, factsOf, resources, role, roleBinding, urls } from './bench';

const READ = resources('get,list', '', 'pods');
const SECRETS = resources('get', '', 'secrets');

describe('why a request is allowed', () => {
  const facts = factsOf([role('shop', 'web', SECRETS, READ), roleBinding('shop', ['Role', 'web'], 'User:jane', 'ServiceAccount:web')]);
  const request = { user: 'system:serviceaccount:shop:web', verb: 'list', resource: 'pods', namespace: 'shop' };

  test('names the binding, the subject, the role and its rule', () => {
    expect(facts.allowed(request)).toEqual({
      allowed: true,
      because: ['RoleBinding shop/web: subjects[1] is ServiceAccount shop/web, roleRef is Role web', 'Role shop/web: rules[1] allows get, list of pods'],
    });
  });

  test('names what falls short where it is denied', () => {
    expect(facts.allowed({ ...request, verb: 'delete' }).because).toEqual([
      'RoleBinding shop/web: subjects[1] is ServiceAccount shop/web, roleRef is Role web, which has no rule for it',
    ]);
    expect(facts.allowed({ ...request, namespace: 'other' }).because).toEqual(['no binding that counts here names the user or one of its groups']);
  });

  test('names a role that is not there', () => {
    const missing = factsOf([roleBinding('shop', ['Role', 'gone'], 'ServiceAccount:web')]);
    expect(missing.allowed(request).because).toEqual([
      'RoleBinding shop/gone: subjects[0] is ServiceAccount shop/web, roleRef is Role gone, which is not among the manifests',
    ]);
  });

  test('names a binding of the cluster before one of the namespace', () => {
    const both = factsOf([roleBinding('shop', ['ClusterRole', 'all'], 'User:jane'), clusterRole('all', [READ]), clusterRoleBinding('all', 'User:jane')]);
    expect(both.allowed({ ...request, user: 'jane' }).because[0]).toContain('ClusterRoleBinding all');
  });
});

describe('what Kubernetes makes for itself', () => {
  const version = { user: 'jane', verb: 'get', nonResourceURL: '/version' };

  test('counts', () => {
    expect(factsOf([], {}).allowed(version).allowed).toBe(true);
    expect(factsOf([], {}).allowed({ user: 'jane', groups: ['system:masters'], verb: 'delete', resource: 'nodes' }).allowed).toBe(true);
    expect(factsOf([roleBinding('shop', ['ClusterRole', 'edit'], 'User:jane')], {}).allowed({ user: 'jane', verb: 'get', resource: 'secrets', namespace: 'shop' }).allowed).toBe(true);
  });

  test('does not count where it is switched off', () => {
    expect(factsOf([]).allowed(version).allowed).toBe(false);
    expect(factsOf([roleBinding('shop', ['ClusterRole', 'edit'], 'User:jane')]).allowed({ user: 'jane', verb: 'get', resource: 'secrets', namespace: 'shop' }).allowed).toBe(false);
  });

  test('is widened by labels', () => {
    const orders = clusterRole('orders', [resources('get', 'shop.example', 'orders')], { labels: { 'rbac.authorization.k8s.io/aggregate-to-view': 'true' } });
    const facts = factsOf([orders, roleBinding('shop', ['ClusterRole', 'admin'], 'User:jane')], {});
    expect(facts.allowed({ user: 'jane', verb: 'get', apiGroup: 'shop.example', resource: 'orders', namespace: 'shop' }).allowed).toBe(true);
  });

  test('is no grant of the manifests, unless they bind it', () => {
    expect(factsOf([], {}).grants).toEqual([]);
    const grants = factsOf([clusterRoleBinding('cluster-admin', 'User:jane')], {}).grants;
    expect(grants.map(({ role: { name, isDefault }, holders }) => [name, isDefault, holders.map(each => each.subject.name)])).toEqual([
      ['cluster-admin', true, ['jane']], ['cluster-admin', true, ['jane']],
    ]);
  });
});

describe('grants', () => {
  test('say who has each rule of each role, and where', () => {
    const grants = factsOf([
      clusterRole('read', [READ, SECRETS]), clusterRoleBinding('read', 'Group:dev'), roleBinding('shop', ['ClusterRole', 'read'], 'User:jane', 'ServiceAccount:web'),
    ]).grants;
    expect(grants.map(({ index, holders }) => [index, holders.map(({ subject, scope }) => [subject.name, scope.namespace ?? 'everywhere'])])).toEqual([
      [0, [['dev', 'everywhere'], ['jane', 'shop'], ['web', 'shop']]],
      [1, [['dev', 'everywhere'], ['jane', 'shop'], ['web', 'shop']]],
    ]);
  });

  test('of roles that nobody is bound to have no holders', () => {
    expect(factsOf([role('shop', 'web', READ)]).grants.map(each => each.holders)).toEqual([[]]);
  });

  test('of what is aggregated stand where it is written', () => {
    const grants = factsOf([clusterRole('part', [READ], { labels: { a: 'b' } }), aggregate('sum', [{ a: 'b' }], [SECRETS]), clusterRoleBinding('sum', 'User:jane')]).grants;
    expect(grants.map(({ role: { name }, rule, holders }) => [name, rule.resources, holders.length])).toEqual([['part', ['pods'], 1]]);
  });

  test('of a Role do not go to a binding of another namespace, or of the cluster', () => {
    const elsewhere = roleBinding('other', ['Role', 'web'], 'User:jane');
    const everywhere = { ...clusterRoleBinding('web', 'User:jane'), roleRef: { kind: 'Role', name: 'web' } };
    expect(factsOf([role('shop', 'web', READ), elsewhere, everywhere]).grants.map(each => each.holders)).toEqual([[]]);
    expect(factsOf([role(undefined, 'web', READ), everywhere]).grants.map(each => each.holders)).toEqual([[]]);
  });

  test('of two roles of one name both count: either may be the one that is applied', () => {
    const facts = factsOf([clusterRole('web', [READ]), clusterRole('web', [SECRETS]), clusterRoleBinding('web', 'User:jane')]);
    expect(facts.grants.map(each => each.holders.length)).toEqual([1, 1]);
    expect(facts.allowed({ user: 'jane', verb: 'get', resource: 'secrets', namespace: 'shop' }).allowed).toBe(true);
  });
});

describe('objects without a namespace', () => {
  const manifests = [role(undefined, 'web', READ), roleBinding(undefined, ['Role', 'web'], 'ServiceAccount:web')];
  const request = { user: 'system:serviceaccount:shop:web', verb: 'get', resource: 'pods', namespace: 'shop' };

  test('share an unknown one', () => {
    const facts = factsOf(manifests);
    expect(facts.boundTo({ name: 'web' })).toHaveLength(1);
    expect(facts.boundTo({ name: 'web', namespace: 'shop' })).toEqual([]);
    expect(facts.grants[0]!.holders).toHaveLength(1);
  });

  test('are in none that a request could name', () => {
    expect(factsOf(manifests).allowed(request).allowed).toBe(false);
    expect(factsOf(manifests).allowed({ user: 'system:serviceaccount::web', verb: 'get', resource: 'pods' }).allowed).toBe(false);
  });

  test('are in the one that is said to be theirs', () => {
    const facts = factsOf(manifests, { namespace: 'shop' });
    expect(facts.allowed(request).allowed).toBe(true);
    expect(facts.boundTo({ name: 'web' })).toHaveLength(1);
    expect(facts.boundTo({ name: 'web', namespace: 'shop' })).toHaveLength(1);
  });

  test('are, as a subject of the whole cluster, the account of objects in the same unknown namespace, and nobody to the API server', () => {
    const bound = [clusterRole('web', [READ]), clusterRoleBinding('web', 'ServiceAccount:web')];
    expect(factsOf(bound).boundTo({ name: 'web' })).toHaveLength(1);
    expect(factsOf(bound, { namespace: 'shop' }).allowed(request).allowed).toBe(false);
  });
});

describe('what an account is bound to', () => {
  const facts = factsOf([
    clusterRoleBinding('by-name', 'ServiceAccount:shop/web'), clusterRoleBinding('by-user', 'User:system:serviceaccount:shop:web'),
    clusterRoleBinding('by-namespace', 'Group:system:serviceaccounts:shop'), clusterRoleBinding('all', 'Group:system:serviceaccounts'),
    clusterRoleBinding('known', 'Group:system:authenticated'), clusterRoleBinding('other', 'ServiceAccount:shop/api', 'ServiceAccount:other/web', 'User:web'),
  ], {});

  test('is what its name and its groups are given', () => {
    expect(facts.boundTo({ namespace: 'shop', name: 'web' }).map(each => each.binding.roleRef.name)).toEqual(['by-name', 'by-user', 'all', 'known', 'by-namespace']);
  });

  test('is what all accounts are given, if nothing else', () => {
    expect(facts.boundTo({ namespace: 'elsewhere', name: 'web' }).map(each => each.binding.roleRef.name)).toEqual(['all', 'known']);
  });
});

describe('who may do something', () => {
  const facts = factsOf([
    clusterRole('all', [resources('*', '*', '*'), urls('get', '/metrics')]), clusterRoleBinding('all', 'Group:ops'),
    roleBinding('shop', ['ClusterRole', 'all'], 'User:jane'), role('shop', 'one', resources('get', '', 'secrets', 'tls')), roleBinding('shop', ['Role', 'one'], 'User:joe'),
  ]);
  const names = (action: Parameters<typeof facts.whoMay>[0]) => facts.whoMay(action).map(({ subject }) => subject.name);

  test.each([
    ['by name in a namespace', { verb: 'get', resource: 'secrets', name: 'tls', namespace: 'shop' }, ['ops', 'jane', 'joe']],
    ['without a name', { verb: 'get', resource: 'secrets', namespace: 'shop' }, ['ops', 'jane']],
    ['to what belongs to the cluster', { verb: 'get', resource: 'nodes' }, ['ops']],
    ['to a part of it', { verb: 'get', resource: 'nodes', subresource: 'proxy' }, ['ops']],
    ['to a path', { verb: 'get', nonResourceURL: '/metrics' }, ['ops']],
    ['to its own Namespace', { verb: 'patch', resource: 'namespaces', name: 'shop', namespace: 'shop' }, ['ops', 'jane']],
  ])('%s', (_, action, expected) => {
    expect(names(action)).toEqual(expected);
  });
});

test('kinds of other API groups are no roles and bindings', () => {
  const strangers = [{ apiVersion: 'example.com/v1', kind: 'ClusterRole', metadata: { name: 'web' }, rules: [READ] }, { apiVersion: 'v1', kind: 'RoleBinding' }];
  expect(accessOf(strangers.map(kubeObject), { clusterDefaults: false }).cluster).toEqual({ roles: [], bindings: [] });
});
