import { allowedEnv } from '../../../../src/checks/rules/secrets/allowed-env';
import { CHOSEN } from '../../../analysis/credentials/made';
import { hitsOf, policyOf, testRule } from '../../rule-bench';

const POLICY = 'rules: { allowed-env: { variables: { DISABLE_OPA: { denied: ["true", "1"] }, LOG_LEVEL: { allowed: [info, ""] } } } }';
const PATH = 'spec.containers[0].env[0].value';

testRule(allowedEnv, {
  policy: POLICY,
  accepts: {
    'other variables': 'env: [{ name: OTHER, value: "true" }]',
    'a value that is not denied': 'env: [{ name: DISABLE_OPA, value: "false" }]',
    'a value from elsewhere, where some are denied': 'env: [{ name: DISABLE_OPA, valueFrom: { fieldRef: { fieldPath: metadata.name } } }]',
    'an allowed value': 'env: [{ name: LOG_LEVEL, value: info }]',
    'no value, where that is allowed': 'env: [{ name: LOG_LEVEL }]',
  },
  rejects: {
    'a denied value': ['env: [{ name: DISABLE_OPA, value: "1" }]', PATH],
    'a value that is not allowed': ['env: [{ name: LOG_LEVEL, value: debug }]', PATH],
    'a value from elsewhere, where only some are allowed': ['env: [{ name: LOG_LEVEL, valueFrom: { configMapKeyRef: { name: a, key: b } } }]', PATH],
  },
});

test('does not show the value, which may be a secret', () => {
  const [hit] = hitsOf(allowedEnv, JSON.stringify({ env: [{ name: 'LOG_LEVEL', value: CHOSEN }] }), { policy: policyOf(POLICY) });
  expect(JSON.stringify(hit!.breach)).not.toContain(CHOSEN);
});
