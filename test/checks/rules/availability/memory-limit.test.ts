import { memoryLimit } from '../../../../src/checks/rules/availability/memory-limit';
import { testRule } from '../../rule-bench';

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: ${spec}`;

testRule(memoryLimit, {
  accepts: {
    'a limit': 'resources: { limits: { memory: 1Gi } }',
    'a limit written as a number': 'resources: { limits: { memory: 1000000000 } }',
    'a limit of the pod': pod('{ resources: { limits: { memory: 1Gi } }, containers: [{ name: web }] }'),
    'a debug container, which cannot have one': pod('{ ephemeralContainers: [{ name: debug }] }'),
  },
  rejects: {
    'no resources': ['{}', 'spec.containers[0].resources.limits.memory'],
    'a request only': ['resources: { requests: { memory: 1Gi } }', 'spec.containers[0].resources.limits.memory'],
    'a limit of nothing': ['resources: { limits: { memory: 0 } }', 'spec.containers[0].resources.limits.memory'],
    'a limit that is no quantity': ['resources: { limits: { memory: 1 GB } }', 'spec.containers[0].resources.limits.memory'],
    'a limit that is no quantity in a pod with one': [
      pod('{ resources: { limits: { memory: 1Gi } }, containers: [{ name: web, resources: { limits: { memory: lots } } }] }'), 'spec.containers[0].resources.limits.memory',
    ],
    'resources that are a text': ['resources: none', 'spec.containers[0].resources.limits.memory'],
    'an init container without one': [pod('{ initContainers: [{ name: copy }] }'), 'spec.initContainers[0].resources.limits.memory'],
    'a sidecar without one': [pod('{ initContainers: [{ name: proxy, restartPolicy: Always }] }'), 'spec.initContainers[0].resources.limits.memory'],
  },
});

describe('before pods could have resources of their own', () => {
  testRule(memoryLimit, {
    context: { kubernetes: 31 },
    accepts: { 'a limit of the container': 'resources: { limits: { memory: 1Gi } }' },
    rejects: { 'a limit of the pod': [pod('{ resources: { limits: { memory: 1Gi } }, containers: [{ name: web }] }'), 'spec.containers[0].resources.limits.memory'] },
  });
});
