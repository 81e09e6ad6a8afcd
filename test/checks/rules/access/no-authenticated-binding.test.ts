import { noAuthenticatedBinding } from '../../../../src/checks/rules/access/no-authenticated-binding';
import { all, clusterRoleBinding, roleBinding } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noAuthenticatedBinding, {
  accepts: {
    'what Kubernetes tells everybody': all(clusterRoleBinding('system:discovery', '{ kind: Group, name: "system:authenticated" }'), clusterRoleBinding('system:basic-user', '{ kind: Group, name: "system:authenticated" }')),
    'a user of that name': clusterRoleBinding('view', '{ kind: User, name: "system:authenticated" }'),
  },
  rejects: {
    'everybody': [clusterRoleBinding('view', '{ kind: Group, name: "system:authenticated" }'), 'subjects[0]'],
    'all service accounts': [roleBinding('ClusterRole', 'view', ['{ kind: Group, name: "system:serviceaccounts" }']), 'subjects[0]'],
  },
});
