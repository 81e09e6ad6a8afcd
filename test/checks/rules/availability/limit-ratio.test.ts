import { limitRatio } from '../../../../src/checks/rules/availability/limit-ratio';
import { locatedOf } from '../../located';
import { testRule } from '../../rule-bench';

testRule(limitRatio, {
  policy: 'rules: { limit-ratio: { memory: 2, cpu: 1.5 } }',
  accepts: {
    'no resources': '{}',
    'exactly as many times as allowed': 'resources: { requests: { memory: 512Mi, cpu: 100m }, limits: { memory: 1Gi, cpu: 0.15 } }',
    'a limit alone, which is the request too': 'resources: { limits: { memory: 1Gi, cpu: 4 } }',
    'other resources': 'resources: { requests: { ephemeral-storage: 1Mi }, limits: { ephemeral-storage: 1Gi } }',
  },
  rejects: {
    'a little more than allowed': ['resources: { requests: { cpu: 100m }, limits: { cpu: 151m } }', 'spec.containers[0].resources.limits.cpu'],
    'no limit, which is above them all': ['resources: { requests: { memory: 1Gi } }', 'spec.containers[0].resources.limits.memory'],
    'both': [
      'resources: { requests: { cpu: 1, memory: 1Gi }, limits: { cpu: 2, memory: 3Gi } }',
      'spec.containers[0].resources.limits.memory', 'spec.containers[0].resources.limits.cpu',
    ],
  },
});

test('a ratio below 1 is refused', () => {
  expect(() => limitRatio.options!.decode(locatedOf('{ memory: 0.5 }'))).toThrow('memory is 0.5, expected a number from 1 on');
});
