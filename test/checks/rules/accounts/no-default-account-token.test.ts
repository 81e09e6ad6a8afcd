import { noDefaultAccountToken } from '../../../../src/checks/rules/accounts/no-default-account-token';
import { testRule } from '../../rule-bench';

const account = (name: string, fields: string = '') => `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name}, namespace: shop }\n${fields}`;

testRule(noDefaultAccountToken, {
  accepts: {
    'the default account without a token': account('default', 'automountServiceAccountToken: false'),
    'another account': account('web'),
  },
  rejects: {
    'the default account as it is made': [account('default'), 'automountServiceAccountToken'],
    'the default account with a token': [account('default', 'automountServiceAccountToken: true'), 'automountServiceAccountToken'],
  },
});
