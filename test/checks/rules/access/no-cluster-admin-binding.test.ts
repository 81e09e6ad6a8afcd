import { noClusterAdminBinding } from '../../../../src/checks/rules/access/no-cluster-admin-binding';
import { Severity } from '../../../../src/findings/severity';
import { clusterRoleBinding, inCluster, inNamespace, role, roleBinding, severitiesOf, WEB } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noClusterAdminBinding, {
  accepts: {
    'view everywhere': clusterRoleBinding('view', WEB),
    'edit in a namespace': roleBinding('ClusterRole', 'edit'),
    'what Kubernetes itself is given': clusterRoleBinding('cluster-admin', '{ kind: Group, name: "system:masters" }'),
    'a role like it that nobody is bound to': role('ClusterRole', '{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'),
    'a Role of that name': roleBinding('Role', 'cluster-admin'),
    'a binding that names nobody': clusterRoleBinding('cluster-admin'),
  },
  rejects: {
    'the role in the whole cluster': [clusterRoleBinding('cluster-admin', WEB), 'roleRef'],
    'the role in a namespace': [roleBinding('ClusterRole', 'cluster-admin'), 'roleRef'],
    'edit everywhere, which may be any account': [clusterRoleBinding('edit', WEB), 'roleRef'],
    'a role that is as good': [inCluster('{ apiGroups: [""], resources: [pods], verbs: [get] }', '{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'), 'rules[1]'],
    'a Role that is as good in its namespace': [inNamespace('{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'), 'rules[0]'],
  },
});

test.each([
  ['critical in the whole cluster', clusterRoleBinding('cluster-admin', WEB), Severity.CRITICAL],
  ['high in a namespace', roleBinding('ClusterRole', 'cluster-admin'), Severity.HIGH],
  ['high for admin in the whole cluster', clusterRoleBinding('admin', WEB), Severity.HIGH],
])('is %s', (_, yaml, severity) => {
  expect(severitiesOf(noClusterAdminBinding, yaml)).toEqual([severity]);
});
