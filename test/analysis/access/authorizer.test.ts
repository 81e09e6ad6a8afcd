import type { AccessRequest } from '../../../src/analysis/access/request';
import type { Fields } from '../../../src/kube/fields';
import { clusterRole, clusterRoleBinding, factsOf, resources, role, roleBinding, urls } from './bench';

/**
 * The cases of Kubernetes v1.37.0: TestAuthorizer in plugin/pkg/auth/authorizer/rbac/rbac_test.go, TestSubjectLocator in subject_locator_test.go there,
 * TestDefaultRuleResolver and TestAppliesTo in pkg/registry/rbac/validation/rule_test.go.
 */
function ask(...[user, groups, verb, resource, namespace = '', subresource = '']: readonly string[]): AccessRequest {
  return { user: user!, groups: groups ? groups.split(',') : [], verb: verb!, resource: resource!, subresource, namespace, apiGroup: '' };
}

function askUrl(user: string, group: string, verb: string, nonResourceURL: string): AccessRequest {
  return { user, groups: group ? [group] : [], verb, nonResourceURL };
}

const EVERYTHING = { ...resources('*', '*', '*'), ...urls('*', '*') };
const ADMINS = roleBinding('ns1', ['ClusterRole', 'admin'], 'User:admin', 'Group:admins');

interface Case {
  readonly manifests: readonly Fields[];
  readonly allowed: readonly AccessRequest[];
  readonly denied: readonly AccessRequest[];
}

const CASES: Readonly<Record<string, Case>> = {
  'a ClusterRole in one namespace': {
    manifests: [clusterRole('admin', [EVERYTHING]), ADMINS],
    allowed: [
      ask('admin', '', 'get', 'Pods', 'ns1'), ask('admin', '', 'watch', 'Pods', 'ns1'), ask('admin', 'group1', 'watch', 'Foobar', 'ns1'),
      ask('joe', 'admins', 'watch', 'Foobar', 'ns1'), ask('joe', 'group1,admins', 'watch', 'Foobar', 'ns1'),
    ],
    denied: [
      ask('admin', '', 'GET', 'Pods', 'ns2'), ask('admin', '', 'GET', 'Nodes'), ask('admin', 'admins', 'GET', 'Pods', 'ns2'), ask('admin', 'admins', 'GET', 'Nodes'),
    ],
  },
  'paths': {
    manifests: [
      clusterRole('getter', [urls('get', '/apis')]), clusterRole('all', [urls('*', '/apis')]), clusterRole('prefix', [urls('get', '/apis/*')]),
      clusterRoleBinding('getter', 'User:foo', 'Group:bar'), clusterRoleBinding('all', 'User:admin', 'Group:admin'),
      clusterRoleBinding('prefix', 'User:prefixed', 'Group:prefixed'),
    ],
    allowed: [
      askUrl('foo', '', 'get', '/apis'), askUrl('', 'bar', 'get', '/apis'), askUrl('admin', '', 'get', '/apis'), askUrl('', 'admin', 'get', '/apis'),
      askUrl('admin', '', 'watch', '/apis'), askUrl('', 'admin', 'watch', '/apis'), askUrl('prefixed', '', 'get', '/apis/v1'), askUrl('', 'prefixed', 'get', '/apis/v1'),
      askUrl('prefixed', '', 'get', '/apis/v1/foobar'), askUrl('', 'prefixed', 'get', '/apis/v1/foorbar'),
    ],
    denied: [
      askUrl('foo', '', 'watch', '/apis'), askUrl('', 'bar', 'watch', '/apis'), askUrl('foo', '', 'get', '/api/v1'), askUrl('', 'bar', 'get', '/api/v1'),
      askUrl('admin', '', 'get', '/api/v1'), askUrl('', 'admin', 'get', '/api/v1'), askUrl('prefixed', '', 'get', '/api/v1'), askUrl('', 'prefixed', 'get', '/api/v1'),
      askUrl('prefixed', '', 'get', '/apis'),
    ],
  },
  'a resource without its subresources': {
    manifests: [clusterRole('admin', [resources('*', '*', 'pods')]), ADMINS],
    allowed: [ask('admin', '', 'get', 'pods', 'ns1')],
    denied: [ask('admin', '', 'get', 'pods', 'ns1', 'status')],
  },
  'subresources without their resource': {
    manifests: [clusterRole('admin', [resources('*', '*', 'pods/status'), resources('*', '*', '*/scale')]), ADMINS],
    allowed: [
      ask('admin', '', 'get', 'pods', 'ns1', 'status'), ask('admin', '', 'get', 'pods', 'ns1', 'scale'), ask('admin', '', 'get', 'deployments', 'ns1', 'scale'),
      ask('admin', '', 'get', 'anything', 'ns1', 'scale'),
    ],
    denied: [ask('admin', '', 'get', 'pods', 'ns1')],
  },
  'a Role in its namespace': {
    manifests: [
      clusterRole('cluster-admin', [resources('*', '*', '*')]), role('namespace1', 'readthings', resources('GET,WATCH', 'v1', 'pods'), resources('GET,WATCH', 'v1', 'services')),
      roleBinding('namespace1', ['Role', 'readthings'], 'User:foobar', 'Group:group1'), clusterRoleBinding('cluster-admin', 'User:admin', 'Group:admin'),
    ],
    allowed: [
      { ...ask('foobar', '', 'GET', 'pods', 'namespace1'), apiGroup: 'v1' }, { ...ask('foobar', '', 'WATCH', 'services', 'namespace1'), apiGroup: 'v1' },
      ask('foobar', 'admin', 'GET', 'pods'),
    ],
    denied: [
      { ...ask('foobar', '', 'GET', 'pods', 'namespace2'), apiGroup: 'v1' }, { ...ask('foobar', '', 'GET', 'pods'), apiGroup: 'v1' },
      ask('foobar', '', 'GET', 'pods', 'namespace1'), ask('', '', 'GET', 'pods', 'namespace1'),
    ],
  },
};

describe.each(Object.entries(CASES))('%s', (_, { manifests, allowed, denied }) => {
  const facts = factsOf(manifests);

  test.each(allowed.map(request => [JSON.stringify(request), request] as const))('allows %s', (__, request) => {
    expect(facts.allowed(request)).toMatchObject({ allowed: true });
  });

  test.each(denied.map(request => [JSON.stringify(request), request] as const))('denies %s', (__, request) => {
    expect(facts.allowed(request)).toMatchObject({ allowed: false });
  });
});

describe('a subject stands for', () => {
  const may = (subjects: readonly string[], user: string, groups: readonly string[] = [], namespace = 'default') =>
    factsOf([role(namespace, 'own', resources('get', '', 'pods')), roleBinding(namespace, ['Role', 'own'], ...subjects)])
      .allowed({ user, groups, verb: 'get', resource: 'pods', namespace }).allowed;

  test.each([
    ['the user of that name', ['User:foobar'], 'foobar', [], true],
    ['one of several users', ['User:barfoo', 'User:foobar'], 'foobar', [], true],
    ['no other user', ['User:barfoo', 'User:foobar'], 'zimzam', [], false],
    ['the members of a group', ['User:barfoo', 'Group:foobar'], 'zimzam', ['foobar'], true],
    ['the user that a service account is', ['User:barfoo', 'ServiceAccount:kube-system/default'], 'system:serviceaccount:kube-system:default', [], true],
    ['nobody by a star', ['User:*'], 'foobar', [], false],
    ['all who are authenticated', ['Group:system:authenticated'], 'foobar', [], true],
    ['all who are not', ['Group:system:unauthenticated'], 'system:anonymous', [], true],
    ['an account of the binding\'s namespace', ['ServiceAccount:web'], 'system:serviceaccount:default:web', [], true],
    ['no account of another namespace', ['ServiceAccount:web'], 'system:serviceaccount:other:web', [], false],
    ['all accounts of a namespace', ['Group:system:serviceaccounts:shop'], 'system:serviceaccount:shop:web', [], true],
    ['all accounts', ['Group:system:serviceaccounts'], 'system:serviceaccount:shop:web', [], true],
  ])('%s', (...[, subjects, user, groups, allowed]) => {
    expect(may(subjects, user, groups)).toBe(allowed);
  });
});

describe('who may do something', () => {
  const LOCATED = [
    clusterRole('admin', [EVERYTHING]), clusterRoleBinding('admin', 'User:super-admin', 'Group:super-admins'), ADMINS,
    role('ns1', 'pods', resources('get', '', 'Pods')), roleBinding('ns1', ['Role', 'pods'], 'User:reader'),
  ];
  const names = (namespace?: string, verb = 'get') => factsOf(LOCATED).whoMay({ verb, resource: 'Pods', ...(namespace === undefined ? {} : { namespace }) }).map(({ subject }) => subject.name);

  test.each([
    ['in a namespace', names('ns1'), ['super-admin', 'super-admins', 'admin', 'admins', 'reader']],
    ['in another namespace', names('ns2'), ['super-admin', 'super-admins']],
    ['by another verb', names('ns1', 'create'), ['super-admin', 'super-admins', 'admin', 'admins']],
    ['anywhere', names(), ['super-admin', 'super-admins', 'admin', 'admins', 'reader']],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
