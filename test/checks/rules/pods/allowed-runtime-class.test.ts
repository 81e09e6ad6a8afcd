import { allowedRuntimeClass } from '../../../../src/checks/rules/pods/allowed-runtime-class';
import { NO_POLICY } from '../../../../src/intent/policy/policy-record';
import { hitsOf, testRule } from '../../rule-bench';

testRule(allowedRuntimeClass, {
  accepts: { 'an allowed class': 'runtimeClassName: gvisor' },
  rejects: {
    'another class': ['runtimeClassName: runc', 'spec.runtimeClassName'],
    'no class': ['{}', 'spec.runtimeClassName'],
  },
  policy: 'rules: { allowed-runtime-class: { classes: [gvisor] } }',
});

describe('where the policy allows an empty class', () => {
  testRule(allowedRuntimeClass, {
    accepts: { 'no class': '{}', 'null': 'runtimeClassName: null' },
    rejects: { 'another class': ['runtimeClassName: runc', 'spec.runtimeClassName'] },
    policy: 'rules: { allowed-runtime-class: { classes: ["", gvisor] } }',
  });
});

test('is silent where the policy names no classes', () => {
  expect(hitsOf(allowedRuntimeClass, 'runtimeClassName: runc', { policy: NO_POLICY })).toEqual([]);
});
