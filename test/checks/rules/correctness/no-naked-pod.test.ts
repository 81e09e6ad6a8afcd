import { noNakedPod } from '../../../../src/checks/rules/correctness/no-naked-pod';
import { testRule } from '../../rule-bench';

testRule(noNakedPod, {
  accepts: {
    'a Pod that a controller made': 'apiVersion: v1\nkind: Pod\nmetadata: { name: web, ownerReferences: [{ kind: ReplicaSet, name: web }] }',
    'a Pod of another group': 'apiVersion: example.com/v1\nkind: Pod\nmetadata: { name: web }',
  },
  rejects: { 'a Pod by itself': ['apiVersion: v1\nkind: Pod\nmetadata: { name: web }', 'kind'] },
});
