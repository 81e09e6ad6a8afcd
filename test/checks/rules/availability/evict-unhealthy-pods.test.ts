import { evictUnhealthyPods } from '../../../../src/checks/rules/availability/evict-unhealthy-pods';
import { hitsOf, testRule } from '../../rule-bench';

const budget = (spec: string) => `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: ${spec}`;

testRule(evictUnhealthyPods, {
  accepts: { always: budget('{ unhealthyPodEvictionPolicy: AlwaysAllow }') },
  rejects: {
    'unset': [budget('{}'), 'spec.unhealthyPodEvictionPolicy'],
    'only within the budget': [budget('{ unhealthyPodEvictionPolicy: IfHealthyBudget }'), 'spec.unhealthyPodEvictionPolicy'],
  },
});

test('the field is not asked for before it is there', () => {
  expect(hitsOf(evictUnhealthyPods, budget('{}'), { kubernetes: 26 })).toEqual([]);
});
