import { priorityClass } from '../../../../src/checks/rules/availability/priority-class';
import { testRule } from '../../rule-bench';

testRule(priorityClass, {
  accepts: { 'an allowed class': 'priorityClassName: batch' },
  rejects: {
    'none': ['{}', 'spec.priorityClassName'],
    'another class': ['priorityClassName: system-node-critical', 'spec.priorityClassName'],
  },
});

describe('where any class is allowed', () => {
  testRule(priorityClass, {
    policy: 'rules: { priority-class: {} }',
    accepts: { 'some class': 'priorityClassName: urgent' },
    rejects: { 'none': ['{}', 'spec.priorityClassName'], 'an empty name': ['priorityClassName: ""', 'spec.priorityClassName'] },
  });
});
