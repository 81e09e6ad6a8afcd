import { requiredAnnotations } from '../../../../src/checks/rules/correctness/required-annotations';
import { hitsOf, testRule } from '../../rule-bench';

const deployment = (annotations: string) => `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, annotations: ${annotations} }\nspec: { template: { spec: {} } }`;

testRule(requiredAnnotations, {
  policy: 'rules: { required-annotations: { required: { contact: .+@example.com }, forbidden: [example.com/debug] } }',
  accepts: {
    'a value that matches': deployment('{ contact: shop@example.com }'),
    'an object that makes no pod': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: flags }',
  },
  rejects: {
    'no such annotation': [deployment('{}'), 'metadata.annotations.contact'],
    'a value that does not match': [deployment('{ contact: nobody }'), 'metadata.annotations.contact'],
    'a forbidden one': [deployment('{ contact: shop@example.com, example.com/debug: "" }'), 'metadata.annotations["example.com/debug"]'],
  },
});

describe('for some kinds', () => {
  testRule(requiredAnnotations, {
    policy: 'rules: { required-annotations: { forbidden: [a], kinds: [Ingress] } }',
    accepts: { 'another kind': deployment('{ a: b }') },
    rejects: { 'the kind': ['apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web, annotations: { a: b } }', 'metadata.annotations.a'] },
  });
});

test('values are not shown, as they may be anything', () => {
  const [hit] = hitsOf(requiredAnnotations, deployment('{ contact: hunter2 }'));
  expect(JSON.stringify(hit!.breach)).not.toContain('hunter2');
});
