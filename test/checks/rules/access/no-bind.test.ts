import { noBind } from '../../../../src/checks/rules/access/no-bind';
import { Severity } from '../../../../src/findings/severity';
import { inCluster, inNamespace, severitiesOf } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noBind, {
  accepts: {
    'a weak role by name': inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [clusterroles], verbs: [bind], resourceNames: [view] }'),
    'bind on bindings, which nobody asks for': inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [rolebindings], verbs: [bind] }'),
  },
  rejects: {
    'any role': [inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [clusterroles], verbs: [bind] }'), 'rules[0].verbs'],
    'any ClusterRole, bound within a namespace': [inNamespace('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [clusterroles], verbs: [bind] }'), 'rules[0].verbs'],
    'a strong role by name': [inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [clusterroles], verbs: [bind], resourceNames: [view, cluster-admin] }'), 'rules[0].verbs'],
    'every verb': [inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [roles], verbs: ["*"] }'), 'rules[0].verbs'],
  },
});

test.each([['cluster-admin', Severity.CRITICAL], ['edit', Severity.HIGH]])('judges bind of %s', (name, severity) => {
  expect(severitiesOf(noBind, inCluster(`{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], resourceNames: [${name}], verbs: [bind] }`))).toEqual([severity]);
});
