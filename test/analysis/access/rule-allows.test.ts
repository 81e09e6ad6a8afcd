import { policyRule } from '../../../src/analysis/access/policy-rule';
import type { Action } from '../../../src/analysis/access/request';
import { ruleAllows } from '../../../src/analysis/access/rule-allows';
import type { Fields } from '../../../src/kube/fields';
import { resources, urls } from './bench';

/** Everything there is to ask in the cases about resources, most of which are answered alike. */
const PAIRS = ['1', '2'].flatMap(verb => ['1', '2'].flatMap(group => ['1', '2'].map(resource => ({ verb: `verb${verb}`, apiGroup: `group${group}`, resource: `resource${resource}` }))));
const PATHS = ['/foo', '/foo/bar', '/foo/baz', '/foo/bar/one', '/foo/baz/one', '/notfoo', '/notfoo/bar', '/notfoo/baz', '/notfoo/bar/one', '/notfoo/baz/one'];

/**
 * The cases of TestRuleMatches in plugin/pkg/auth/authorizer/rbac/rbac_test.go of Kubernetes v1.37.0.
 */
const RESOURCE_CASES: readonly [string, Fields, (action: Action) => boolean][] = [
  ['a star for the verb', resources('*', 'group1', 'resource1'), ({ apiGroup, resource }) => apiGroup === 'group1' && resource === 'resource1'],
  ['a star for the group', resources('verb1', '*', 'resource1'), ({ verb, resource }) => verb === 'verb1' && resource === 'resource1'],
  ['a star for the resource', resources('verb1', 'group1', '*'), ({ verb, apiGroup }) => verb === 'verb1' && apiGroup === 'group1'],
  ['several of each', resources('verb1,verb2', 'group1,group2', 'resource1,resource2'), () => true],
];

test.each(RESOURCE_CASES)('%s', (_, rule, expected) => {
  expect(PAIRS.map(action => ruleAllows(policyRule(rule), action))).toEqual(PAIRS.map(expected));
});

test('a subresource is that of its resource only', () => {
  const rule = policyRule(resources('*', '*', 'resource1/subresource1'));
  const actions = PAIRS.flatMap(pair => ['subresource1', 'subresource2'].map(subresource => ({ ...pair, subresource })));
  expect(actions.filter(action => ruleAllows(rule, action))).toEqual(actions.filter(each => each.resource === 'resource1' && each.subresource === 'subresource1'));
});

test.each([
  ['a star for the path', urls('verb1', '*'), (verb: string) => verb === 'verb1'],
  ['a star for the rest of the path', urls('verb1', '/foo/*'), (verb: string, path: string) => verb === 'verb1' && path.startsWith('/foo/')],
  ['whole paths', urls('*', '/foo,/foo/bar/one'), (_: string, path: string) => path === '/foo' || path === '/foo/bar/one'],
] as const)('%s', (_, rule, expected) => {
  const asked = ['verb1', 'verb2'].flatMap(verb => PATHS.map(nonResourceURL => ({ verb, nonResourceURL })));
  expect(asked.map(action => ruleAllows(policyRule(rule), action))).toEqual(asked.map(each => expected(each.verb, each.nonResourceURL)));
});

describe('what is often misread', () => {
  const get = (rule: Fields, action: Partial<Action>) => ruleAllows(policyRule(rule), { verb: 'get', ...action });

  test.each([
    ['a star behind the slash is no star', resources('get', '', 'pods/*'), { resource: 'pods', subresource: 'log' }, false],
    ['a star for the resource is one for its parts too', resources('get', '', '*'), { resource: 'pods', subresource: 'log' }, true],
    ['a star before the slash is that part of anything', resources('get', '', '*/log'), { resource: 'pods', subresource: 'log' }, true],
    ['a star before the slash is no whole', resources('get', '', '*/log'), { resource: 'pods' }, false],
    ['two stars are no star', resources('get', '', '*/*'), { resource: 'pods', subresource: 'log' }, false],
    ['the core group has no name', resources('get', 'core', 'pods'), { resource: 'pods' }, false],
    ['a group has no version', resources('get', 'apps/v1', 'deployments'), { apiGroup: 'apps', resource: 'deployments' }, false],
    ['a star is no part of a group', resources('get', '*.k8s.io', 'leases'), { apiGroup: 'coordination.k8s.io', resource: 'leases' }, false],
    ['verbs are lower-case', resources('GET', '', 'pods'), { resource: 'pods' }, false],
    ['names are whole', resources('get', '', 'pods', 'web'), { resource: 'pods', name: 'web-0' }, false],
    ['a star among names is a name', resources('get', '', 'pods', '*'), { resource: 'pods', name: 'web' }, false],
    ['a request without a name is not about a name', resources('get', '', 'pods', 'web'), { resource: 'pods' }, false],
    ['a request about a part has the name of the whole', resources('get', '', 'pods/log', 'web'), { resource: 'pods', subresource: 'log', name: 'web' }, true],
    ['a rule about resources is none about paths', resources('get', '', '*'), { nonResourceURL: '/metrics' }, false],
    ['a star in a path is one at its end', urls('get', '/a/*/b'), { nonResourceURL: '/a/x/b' }, false],
    ['a path is not its own rest', urls('get', '/apis/*'), { nonResourceURL: '/apis' }, false],
    ['several stars are as good as one', urls('get', '/apis**'), { nonResourceURL: '/apis/v1' }, true],
  ] as const)('%s', (_, rule, action, allowed) => {
    expect(get(rule, action)).toBe(allowed);
  });
});

test('null in a list is an empty text, as it is to the API server', () => {
  expect(ruleAllows(policyRule({ verbs: ['get'], apiGroups: [null], resources: ['pods'] }), { verb: 'get', resource: 'pods' })).toBe(true);
});

test.each([[undefined], [null], ['rule'], [5], [[]], [{ verbs: 'get', apiGroups: {}, resources: 5 }]])('a rule that is %j allows nothing', value => {
  expect(ruleAllows(policyRule(value), { verb: 'get', resource: 'pods' })).toBe(false);
});
