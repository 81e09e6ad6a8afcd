import { limitRange } from '../../../../src/checks/rules/namespaces/limit-range';
import { hitsOf, testRule } from '../../rule-bench';

const range = (limits: string, name = 'limits', namespace = 'shop') => `apiVersion: v1\nkind: LimitRange\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: { limits: ${limits} }\n---\n`;

testRule(limitRange, {
  accepts: {
    'all of it': range('[{ type: Container, default: { memory: 1Gi }, defaultRequest: { cpu: 50m, memory: 1Gi }, max: { memory: 1Gi } }]'),
    'what the API server completes from the maximum': range('[{ type: Container, max: { memory: 1Gi, cpu: 1 } }]'),
    'a request from the minimum': range('[{ type: Container, max: { memory: 1Gi }, min: { cpu: 10m } }]'),
    'two ranges of one namespace': range('[{ type: Container, max: { memory: 1Gi } }]') + range('[{ type: Container, defaultRequest: { cpu: 50m } }]', 'requests'),
    'no range': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }',
  },
  rejects: {
    'no limits': [range('[]'), 'spec.limits'],
    'limits of pods only': [range('[{ type: Pod, max: { memory: 1Gi, cpu: 1 } }]'), 'spec.limits'],
    'wrong types': [range('{ type: Container }'), 'spec.limits'],
    'ranges of two namespaces': [
      range('[{ type: Container, max: { memory: 1Gi } }]') + range('[{ type: Container, defaultRequest: { cpu: 50m } }]', 'limits', 'other'), 'spec.limits', 'spec.limits',
    ],
  },
});

test('says what is missing', () => {
  expect(hitsOf(limitRange, range('[{ type: Container, default: { memory: 1Gi } }]'))[0]!.breach.found).toBe('without defaultRequest.cpu, max.memory');
});
