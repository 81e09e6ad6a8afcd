import { noDuplicateEnv } from '../../../../src/checks/rules/correctness/no-duplicate-env';
import { testRule } from '../../rule-bench';

testRule(noDuplicateEnv, {
  accepts: {
    'different names': 'env: [{ name: A, value: a }, { name: B, value: a }]',
    'names that differ in case': 'env: [{ name: A }, { name: a }]',
    'sources that may hold the same name': 'env: [{ name: A }]\nenvFrom: [{ configMapRef: { name: flags } }, { configMapRef: { name: flags } }]',
    'entries without a name': 'env: [{ value: a }, { value: b }, text]',
  },
  rejects: {
    'a name twice': ['env: [{ name: A }, { name: B }, { name: A }]', 'spec.containers[0].env[2].name'],
    'a name three times': ['env: [{ name: A }, { name: A }, { name: A }]', 'spec.containers[0].env[1].name', 'spec.containers[0].env[2].name'],
    'a name that every object has': ['env: [{ name: constructor }, { name: constructor }]', 'spec.containers[0].env[1].name'],
  },
});
