import { existingServiceAccount } from '../../../../src/checks/rules/accounts/existing-service-account';
import { all } from '../../access-bench';
import { testRule } from '../../rule-bench';

const ACCOUNT = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\n';
const pod = (name: string, namespace = 'shop') => `apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: ${namespace} }\nspec: { serviceAccountName: ${name} }\n`;

testRule(existingServiceAccount, {
  accepts: {
    'an account among the manifests': all(ACCOUNT, pod('web')),
    'an account in the same unknown namespace': all(ACCOUNT, pod('web')).replaceAll(', namespace: shop', ''),
    'an account that the policy names': pod('deployer'),
    'the default account, which every namespace has': pod('default'),
  },
  rejects: {
    'an account that nobody makes': [pod('web'), 'spec.serviceAccountName'],
    'an account of another namespace': [all(ACCOUNT, pod('web', 'other')), 'spec.serviceAccountName'],
  },
  policy: 'externals: [ServiceAccount/shop/deployer]\nrules: { existing-service-account: {} }',
});
