import { noMissingToken } from '../../../../src/checks/rules/access/no-missing-token';
import { all, roleBinding } from '../../access-bench';
import { testRule } from '../../rule-bench';

const pod = (fields: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec: { serviceAccountName: web${fields} }\n`;
const ACCOUNT = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\nautomountServiceAccountToken: false\n';

testRule(noMissingToken, {
  accepts: {
    'a token of the account': all(roleBinding('ClusterRole', 'view'), pod('')),
    'a projected one': all(roleBinding('ClusterRole', 'view'), pod(', automountServiceAccountToken: false, volumes: [{ name: token, projected: { sources: [{ serviceAccountToken: { path: token } }] } }]')),
    'a token in one of two pods': all(roleBinding('ClusterRole', 'view'), pod(', automountServiceAccountToken: false'), pod('')),
    'an account for outside use': roleBinding('ClusterRole', 'view'),
    'an account that was given nothing': pod(', automountServiceAccountToken: false'),
    'what all accounts of the namespace are given': all(roleBinding('ClusterRole', 'view', ['{ kind: Group, name: "system:serviceaccounts:shop" }']), pod(', automountServiceAccountToken: false')),
  },
  rejects: {
    'a pod that mounts none': [all(roleBinding('ClusterRole', 'view'), pod(', automountServiceAccountToken: false')), 'spec.automountServiceAccountToken'],
    'an account that mounts none': [all(roleBinding('ClusterRole', 'view'), ACCOUNT, pod('')), 'automountServiceAccountToken'],
    'a volume for something else': [all(roleBinding('ClusterRole', 'view'), pod(', automountServiceAccountToken: false, volumes: [{ name: ca, projected: { sources: [{ configMap: { name: ca } }] } }]')), 'spec.automountServiceAccountToken'],
  },
});
