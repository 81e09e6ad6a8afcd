import { noLongLivedToken } from '../../../../src/checks/rules/accounts/no-long-lived-token';
import { testRule } from '../../rule-bench';

const secret = (type: string) => `apiVersion: v1\nkind: Secret\nmetadata: { name: web }\n${type}`;

testRule(noLongLivedToken, {
  accepts: {
    'a Secret without a type': secret('data: {}'),
    'a Secret of another type': secret('type: kubernetes.io/tls'),
    'a type that is no text': secret('type: [kubernetes.io/service-account-token]'),
  },
  rejects: {
    'a token, whoever\'s': [secret('type: kubernetes.io/service-account-token'), 'type'],
  },
});
