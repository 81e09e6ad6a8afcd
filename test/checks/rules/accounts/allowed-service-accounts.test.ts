import { checkOptions } from '../../../../src/checks/options';
import { allowedServiceAccounts } from '../../../../src/checks/rules/accounts/allowed-service-accounts';
import { policyOf, testRule } from '../../rule-bench';

const pod = (name: string, namespace = 'shop') => `apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: ${namespace} }\nspec: { serviceAccountName: ${name} }\n`;

testRule(allowedServiceAccounts, {
  accepts: {
    'an account by name': pod('web'),
    'a star in the middle': pod('app-blue-v2', 'any'),
    'a star for nothing': pod('app--v2', 'any'),
  },
  rejects: {
    'another account': [pod('other'), 'spec.serviceAccountName'],
    'that account elsewhere': [pod('web', 'elsewhere'), 'spec.serviceAccountName'],
    'no account': ['{}', 'spec.serviceAccountName'],
    'what a pattern does not reach': [pod('app-v2', 'any'), 'spec.serviceAccountName'],
  },
  policy: 'rules: { allowed-service-accounts: { accounts: [shop/web, "*/app-*-v2"] } }',
});

test.each([
  ['a name without a namespace', '{ accounts: [web] }'],
  ['no accounts', '{}'],
])('refuses a policy with %s', (_, options) => {
  expect(() => checkOptions([allowedServiceAccounts], policyOf(`rules: { allowed-service-accounts: ${options} }`))).toThrow('allowed-service-accounts');
});
