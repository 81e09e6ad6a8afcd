import { noDefaultAccountBinding } from '../../../../src/checks/rules/accounts/no-default-account-binding';
import { clusterRoleBinding, roleBinding, WEB } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noDefaultAccountBinding, {
  accepts: {
    'an account of its own': roleBinding('ClusterRole', 'view'),
    'a user called default': roleBinding('ClusterRole', 'view', ['{ kind: User, name: default }']),
    'a binding without subjects': clusterRoleBinding('view'),
  },
  rejects: {
    'the default account': [clusterRoleBinding('view', WEB, '{ kind: ServiceAccount, name: default, namespace: shop }'), 'subjects[1]'],
    'the default account of the binding\'s namespace': [roleBinding('Role', 'web', ['{ kind: ServiceAccount, name: default }']), 'subjects[0]'],
    'the user that it is': [clusterRoleBinding('view', '{ kind: User, name: "system:serviceaccount:shop:default" }'), 'subjects[0]'],
    'all accounts of its namespace': [clusterRoleBinding('view', '{ kind: Group, name: "system:serviceaccounts:shop" }'), 'subjects[0]'],
  },
});
