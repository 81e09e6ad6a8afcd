import { requiredLabels } from '../../../../src/checks/rules/correctness/required-labels';
import { locatedOf } from '../../located';
import { testRule } from '../../rule-bench';

const deployment = (labels: string) => `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, labels: ${labels} }\nspec: { template: { spec: {} } }`;

testRule(requiredLabels, {
  accepts: {
    'a value that matches': deployment('{ owner: shop }'),
    'an object that makes no pod': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: flags }',
  },
  rejects: {
    'no such label': [deployment('{ team: shop }'), 'metadata.labels.owner'],
    'a value that matches only in part': [deployment('{ owner: shop-1 }'), 'metadata.labels.owner'],
    'a value that is no text': [deployment('{ owner: 1 }'), 'metadata.labels.owner'],
  },
});

describe('for some kinds', () => {
  testRule(requiredLabels, {
    policy: 'rules: { required-labels: { labels: { example.com/owner: .+ }, kinds: [Namespace] } }',
    accepts: { 'another kind': deployment('{}') },
    rejects: { 'the kind': ['apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }', 'metadata.labels["example.com/owner"]'] },
  });
});

test('a text that is no regular expression is refused', () => {
  expect(() => requiredLabels.options!.decode(locatedOf('{ labels: { owner: "[a" } }'))).toThrow('labels.owner is "[a", expected a regular expression');
});
