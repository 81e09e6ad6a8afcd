import { noWildcardVerbs } from '../../../../src/checks/rules/access/no-wildcard-verbs';
import { Severity } from '../../../../src/findings/severity';
import { inCluster, inNamespace, severitiesOf } from '../../access-bench';
import { hitsOf, testRule } from '../../rule-bench';

testRule(noWildcardVerbs, {
  accepts: {
    'all of them by name': inCluster('{ apiGroups: [""], resources: [pods], verbs: [get, list, watch, create, update, patch, delete] }'),
    'paths': inCluster('{ nonResourceURLs: [/metrics], verbs: ["*"] }'),
    'resources with a star for a part of them, which are none': inCluster('{ apiGroups: [""], resources: [pods/*], verbs: ["*"] }'),
    'an object by name': inCluster('{ apiGroups: [""], resources: [configmaps], verbs: ["*"], resourceNames: [web] }'),
  },
  rejects: {
    'a star': [inCluster('{ apiGroups: [""], resources: [pods], verbs: ["*"] }'), 'rules[0].verbs'],
    'a star for a part of every resource': [inCluster('{ apiGroups: [""], resources: ["*/exec"], verbs: ["*"] }'), 'rules[0].verbs'],
    'a star among others': [inNamespace('{ apiGroups: [""], resources: [pods], verbs: [get, "*"] }'), 'rules[0].verbs'],
  },
});

test.each([
  ['high', '{ apiGroups: [""], resources: [pods], verbs: ["*"] }', Severity.HIGH],
  ['low for custom resources', '{ apiGroups: [shop.example], resources: [orders], verbs: ["*"] }', Severity.LOW],
  ['high for every group', '{ apiGroups: ["*"], resources: [orders], verbs: ["*"] }', Severity.HIGH],
])('is %s', (_, rule, severity) => {
  expect(severitiesOf(noWildcardVerbs, inCluster(rule))).toEqual([severity]);
});

test('names the resources that there are', () => {
  const [hit] = hitsOf(noWildcardVerbs, inCluster('{ apiGroups: [""], resources: [pods/*, pods], verbs: ["*"] }'));
  expect(hit?.breach.found).toContain('do anything with pods in the whole cluster');
});
