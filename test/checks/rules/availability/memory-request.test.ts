import { memoryRequest } from '../../../../src/checks/rules/availability/memory-request';
import { testRule } from '../../rule-bench';

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: ${spec}`;

testRule(memoryRequest, {
  accepts: {
    'a request': 'resources: { requests: { memory: 1 } }',
    'a limit, which is a request too': 'resources: { limits: { memory: 1 } }',
    'a request of the pod': pod('{ resources: { requests: { memory: 1 } }, containers: [{ name: web }] }'),
    'a limit of the pod': pod('{ resources: { limits: { memory: 1 } }, containers: [{ name: web }] }'),
    'an init container without one': pod('{ initContainers: [{ name: copy }] }'),
    'a debug container': pod('{ ephemeralContainers: [{ name: debug }] }'),
  },
  rejects: {
    'no resources': ['{}', 'spec.containers[0].resources.requests.memory'],
    'a request of nothing': ['resources: { requests: { memory: 0 } }', 'spec.containers[0].resources.requests.memory'],
    'a request of nothing beside a limit': ['resources: { requests: { memory: 0 }, limits: { memory: 1 } }', 'spec.containers[0].resources.requests.memory'],
    'a request that is no quantity': ['resources: { requests: { memory: some } }', 'spec.containers[0].resources.requests.memory'],
    'a sidecar without one': [pod('{ initContainers: [{ name: proxy, restartPolicy: Always }] }'), 'spec.initContainers[0].resources.requests.memory'],
  },
});
