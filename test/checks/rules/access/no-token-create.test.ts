import { noTokenCreate } from '../../../../src/checks/rules/access/no-token-create';
import { inCluster, inNamespace } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noTokenCreate, {
  accepts: {
    'an account by name': inCluster('{ apiGroups: [""], resources: [serviceaccounts/token], verbs: [create], resourceNames: [web] }'),
    'accounts themselves': inCluster('{ apiGroups: [""], resources: [serviceaccounts], verbs: [create] }'),
  },
  rejects: {
    'any account': [inCluster('{ apiGroups: [""], resources: [serviceaccounts/token], verbs: [create] }'), 'rules[0].resources'],
    'in a namespace': [inNamespace('{ apiGroups: [""], resources: [serviceaccounts/token], verbs: ["*"] }'), 'rules[0].resources'],
    'tokens of everything': [inCluster('{ apiGroups: [""], resources: ["*/token"], verbs: [create] }'), 'rules[0].resources'],
  },
});
