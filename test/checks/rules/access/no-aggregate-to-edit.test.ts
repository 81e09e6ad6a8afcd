import { noAggregateToEdit } from '../../../../src/checks/rules/access/no-aggregate-to-edit';
import { Severity } from '../../../../src/findings/severity';
import { role, severitiesOf } from '../../access-bench';
import { testRule } from '../../rule-bench';

const labelled = (target: string, rule: string) => role('ClusterRole', rule).replace('name: web', `name: web, labels: { rbac.authorization.k8s.io/aggregate-to-${target}: "true" }`);

testRule(noAggregateToEdit, {
  accepts: {
    'custom resources': labelled('view', '{ apiGroups: ["shop.example"], resources: [orders], verbs: ["*"] }'),
    'what the role has anyway': labelled('edit', '{ apiGroups: [""], resources: [secrets], verbs: [get] }'),
    'metrics of another server': labelled('view', '{ apiGroups: ["metrics.k8s.io"], resources: [pods, nodes], verbs: [get, list] }'),
    'a label that is off': labelled('view', '{ apiGroups: [""], resources: [secrets], verbs: [get] }').replace('"true"', '"false"'),
    'a role of its own aggregate': labelled('orders', '{ apiGroups: [""], resources: [secrets], verbs: [get] }'),
  },
  rejects: {
    'Secrets for those who view': [labelled('view', '{ apiGroups: [""], resources: [secrets], verbs: [get] }'), 'rules[0]'],
    'bindings for those who edit': [labelled('edit', '{ apiGroups: ["rbac.authorization.k8s.io"], resources: [rolebindings], verbs: [create] }'), 'rules[0]'],
    'exec of everything': [labelled('view', '{ apiGroups: ["*"], resources: ["*/exec"], verbs: [create] }'), 'rules[0]'],
    'verbs that escalate for those who administer': [labelled('admin', '{ apiGroups: ["rbac.authorization.k8s.io"], resources: [roles], verbs: [escalate] }'), 'rules[0]'],
    'everything': [labelled('admin', '{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'), 'rules[0]'],
  },
});

test.each([
  ['high', '{ apiGroups: [""], resources: [secrets], verbs: [get] }', Severity.HIGH],
  ['medium where no credentials are read', '{ apiGroups: [""], resources: [nodes], verbs: [get, list] }', Severity.MEDIUM],
])('is %s', (_, rule, severity) => {
  expect(severitiesOf(noAggregateToEdit, labelled('view', rule))).toEqual([severity]);
});
