import { resourceQuota } from '../../../../src/checks/rules/namespaces/resource-quota';
import { hitsOf, testRule } from '../../rule-bench';

const quota = (spec: string, name = 'quota', namespace = 'shop') => `apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: { ${spec} }\n---\n`;

testRule(resourceQuota, {
  accepts: {
    'all of it': quota('hard: { requests.cpu: 4, requests.memory: 8Gi, limits.memory: 16Gi }'),
    'short names': quota('hard: { cpu: 4, memory: 8Gi, limits.memory: 16Gi }'),
    'two quotas of one namespace': quota('hard: { cpu: 4 }') + quota('hard: { memory: 8Gi, limits.memory: 16Gi }', 'memory'),
    'a quota for some pods only': quota('hard: { pods: 5 }, scopeSelector: { matchExpressions: [{ scopeName: PriorityClass, operator: Exists }] }')
      + quota('hard: { pods: 5 }, scopes: [BestEffort]', 'best-effort'),
  },
  rejects: {
    'a number of objects': [quota('hard: { count/secrets: 20 }'), 'spec.hard'],
    'no quota at all': [quota(''), 'spec.hard'],
    'what another namespace has': [quota('hard: { cpu: 4, memory: 8Gi }') + quota('hard: { limits.memory: 16Gi }', 'quota', 'other'), 'spec.hard', 'spec.hard'],
  },
});

test('says what is missing', () => {
  expect(hitsOf(resourceQuota, quota('hard: { cpu: 4 }'))[0]!.breach.found).toBe('without requests.memory, limits.memory');
});
