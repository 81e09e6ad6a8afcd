import { noEscalate } from '../../../../src/checks/rules/access/no-escalate';
import { Severity } from '../../../../src/findings/severity';
import { inCluster, inNamespace, severitiesOf } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noEscalate, {
  accepts: {
    'writing roles only': inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [clusterroles], verbs: [create, update] }'),
    'roles of another group': inCluster('{ apiGroups: ["example.com"], resources: [roles], verbs: [escalate] }'),
    'ClusterRoles within a namespace, where they are not': inNamespace('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [clusterroles], verbs: [escalate] }'),
  },
  rejects: {
    'the verb': [inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [clusterroles], verbs: [update, escalate] }'), 'rules[0].verbs'],
    'every verb': [inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [roles], verbs: ["*"] }'), 'rules[0].verbs'],
    'Roles within a namespace': [inNamespace('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [roles], verbs: [escalate] }'), 'rules[0].verbs'],
    'a role by name': [inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [clusterroles], verbs: [escalate], resourceNames: [web] }'), 'rules[0].verbs'],
    'every group and resource': [inCluster('{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'), 'rules[0].verbs'],
  },
});

test('is less bad for a role by name', () => {
  expect(severitiesOf(noEscalate, inCluster('{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], resourceNames: [web], verbs: [escalate] }'))).toEqual([Severity.HIGH]);
});
