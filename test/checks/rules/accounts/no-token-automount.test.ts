import { noTokenAutomount } from '../../../../src/checks/rules/accounts/no-token-automount';
import { Severity } from '../../../../src/findings/severity';
import { all, roleBinding, severitiesOf } from '../../access-bench';
import { testRule } from '../../rule-bench';

const pod = (fields: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop }\nspec: { ${fields} }\n`;
const account = (fields: string) => `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\n${fields}\n`;
const PATH = 'spec.automountServiceAccountToken';

testRule(noTokenAutomount, {
  accepts: {
    'no token': pod('serviceAccountName: web, automountServiceAccountToken: false'),
    'an account that mounts none': all(account('automountServiceAccountToken: false'), pod('serviceAccountName: web')),
    'a token that was given a role': all(roleBinding('ClusterRole', 'view'), pod('serviceAccountName: web')),
    'a token that was given a role by the deprecated field': all(roleBinding('ClusterRole', 'view'), pod('serviceAccount: web')),
    'a token that was given a role as a user': all(
      roleBinding('ClusterRole', 'view', ['{ kind: User, name: "system:serviceaccount:shop:web" }']), pod('serviceAccountName: web'),
    ),
    'a token of an account of a namespace whose accounts were given a role': all(
      roleBinding('ClusterRole', 'view', ['{ kind: Group, name: "system:serviceaccounts:shop" }']), pod('serviceAccountName: web'),
    ),
    'a binding in the same unknown namespace': all(
      roleBinding('ClusterRole', 'view', ['{ kind: ServiceAccount, name: web }']), pod('serviceAccountName: web'),
    ).replaceAll(', namespace: shop', ''),
    'a binding in a namespace that the pod may be in': all(
      roleBinding('ClusterRole', 'view', ['{ kind: ServiceAccount, name: web, namespace: shop }']), pod('serviceAccountName: web').replace(', namespace: shop', ''),
    ),
    'a projected token': pod('automountServiceAccountToken: false, volumes: [{ name: token, projected: { sources: [{ serviceAccountToken: { path: token } }] } }]'),
  },
  rejects: {
    'the default account': [pod('restartPolicy: Never'), PATH],
    'a pod that wants the token of an account that does not': [
      all(account('automountServiceAccountToken: false'), pod('serviceAccountName: web, automountServiceAccountToken: true')), PATH,
    ],
    'an account that was given nothing': [all(account(''), pod('serviceAccountName: web')), PATH],
    'an account of that name in another namespace': [
      all(roleBinding('ClusterRole', 'view', ['{ kind: ServiceAccount, name: web, namespace: other }']), pod('serviceAccountName: web')), PATH,
    ],
    'a text, which is not false': [pod('automountServiceAccountToken: "false"'), PATH],
    'a template': [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [] } } }', `spec.template.${PATH}`,
    ],
  },
});

test.each([
  ['medium for an account that is known', all(account(''), pod('serviceAccountName: web')), Severity.MEDIUM],
  ['medium for the default account', pod('restartPolicy: Never'), Severity.MEDIUM],
  ['low for an account that others make, and may have given a role', pod('serviceAccountName: web'), Severity.LOW],
])('is %s', (_, yaml, severity) => {
  expect(severitiesOf(noTokenAutomount, yaml)).toEqual([severity]);
});
