import { noBindingWrite } from '../../../../src/checks/rules/access/no-binding-write';
import { inCluster, inNamespace } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noBindingWrite, {
  accepts: {
    'reading': inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [rolebindings], verbs: [get, list] }'),
    'deleting': inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [rolebindings], verbs: [delete] }'),
    'ClusterRoleBindings within a namespace, where they are not': inNamespace('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [clusterrolebindings], verbs: [create] }'),
  },
  rejects: {
    'create': [inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [clusterrolebindings], verbs: [create] }'), 'rules[0].resources'],
    'patch in a namespace': [inNamespace('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [rolebindings], verbs: [patch] }'), 'rules[0].resources'],
  },
});
