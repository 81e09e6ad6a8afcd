import { guardedPolicyBinding } from '../../../../src/checks/rules/correctness/guarded-policy-binding';
import { testRule } from '../../rule-bench';

const POLICY = 'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata: { name: guard }\n---\n';
const binding = (name: string, policy: string, actions: string) =>
  `apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicyBinding\nmetadata: { name: ${name} }\nspec: { policyName: ${policy}, validationActions: ${actions} }\n---\n`;

testRule(guardedPolicyBinding, {
  accepts: {
    'a binding that denies': POLICY + binding('a', 'guard', '[Deny]'),
    'one of two that denies': POLICY + binding('a', 'guard', '[Warn]') + binding('b', 'guard', '[Deny, Audit]'),
    'a binding of a policy that others make': binding('a', 'other', '[Warn]'),
  },
  rejects: {
    'no binding': [POLICY, ''],
    'a binding of another policy': [POLICY + binding('a', 'other', '[Deny]'), ''],
    'bindings that only warn and record': [POLICY + binding('a', 'guard', '[Warn]') + binding('b', 'guard', '[Audit]'), 'spec.validationActions', 'spec.validationActions'],
    'actions that are a text': [POLICY + binding('a', 'guard', 'Deny'), 'spec.validationActions'],
  },
});

describe('with objects that others make', () => {
  testRule(guardedPolicyBinding, {
    policy: 'externals: [ValidatingAdmissionPolicyBinding//guard]',
    accepts: { 'a binding that others make': POLICY },
    rejects: { 'a policy without one': [POLICY.replace('name: guard', 'name: other'), ''] },
  });
});
