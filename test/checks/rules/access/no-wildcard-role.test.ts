import { noWildcardRole } from '../../../../src/checks/rules/access/no-wildcard-role';
import { Severity } from '../../../../src/findings/severity';
import { inCluster, inNamespace, role, severitiesOf } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noWildcardRole, {
  accepts: {
    'verbs by name': inCluster('{ apiGroups: ["*"], resources: ["*"], verbs: [get] }'),
    'resources by name': inCluster('{ apiGroups: ["*"], resources: [pods], verbs: ["*"] }'),
  },
  rejects: {
    'everything': [inCluster('{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'), 'rules[0]'],
    'everything of a group': [inNamespace('{ apiGroups: ["apps"], resources: ["*"], verbs: ["*"] }'), 'rules[0]'],
    'a role that nobody is bound to': [role('ClusterRole', '{ apiGroups: [""], resources: ["*"], verbs: ["*"] }'), 'rules[0]'],
  },
});

test.each([
  ['critical', inCluster('{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'), Severity.CRITICAL],
  ['critical for the core group', inCluster('{ apiGroups: [""], resources: ["*"], verbs: ["*"] }'), Severity.CRITICAL],
  ['high in a namespace', inNamespace('{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'), Severity.HIGH],
  ['medium for another group', inCluster('{ apiGroups: [apps], resources: ["*"], verbs: ["*"] }'), Severity.MEDIUM],
  ['low where nobody has it', role('ClusterRole', '{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'), Severity.LOW],
])('is %s', (_, yaml, severity) => {
  expect(severitiesOf(noWildcardRole, yaml)).toEqual([severity]);
});
