import { noWildcardResources } from '../../../../src/checks/rules/access/no-wildcard-resources';
import { Severity } from '../../../../src/findings/severity';
import { inCluster, inNamespace, severitiesOf } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noWildcardResources, {
  accepts: {
    'a part of every resource': inCluster('{ apiGroups: ["*"], resources: ["*/finalizers"], verbs: [update] }'),
    'paths': inCluster('{ nonResourceURLs: ["*"], verbs: [get] }'),
  },
  rejects: {
    'a star': [inCluster('{ apiGroups: [""], resources: ["*"], verbs: [get] }'), 'rules[0].resources'],
    'in a namespace': [inNamespace('{ apiGroups: ["apps"], resources: [deployments, "*"], verbs: [get] }'), 'rules[0].resources'],
  },
});

test.each([
  ['high for the core group', '{ apiGroups: ["", apps], resources: ["*"], verbs: [get] }', Severity.HIGH],
  ['medium for another group of Kubernetes', '{ apiGroups: [apps], resources: ["*"], verbs: [get] }', Severity.MEDIUM],
  ['low for custom resources', '{ apiGroups: [shop.example], resources: ["*"], verbs: [get] }', Severity.LOW],
])('is %s', (_, rule, severity) => {
  expect(severitiesOf(noWildcardResources, inCluster(rule))).toEqual([severity]);
});
