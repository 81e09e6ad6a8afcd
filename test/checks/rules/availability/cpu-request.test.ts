import { cpuRequest } from '../../../../src/checks/rules/availability/cpu-request';
import { testRule } from '../../rule-bench';

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: ${spec}`;

testRule(cpuRequest, {
  accepts: {
    'a request': 'resources: { requests: { cpu: 1 } }',
    'a limit, which is a request too': 'resources: { limits: { cpu: 1 } }',
    'a request of the pod': pod('{ resources: { requests: { cpu: 1 } }, containers: [{ name: web }] }'),
    'a limit of the pod': pod('{ resources: { limits: { cpu: 1 } }, containers: [{ name: web }] }'),
    'an init container without one': pod('{ initContainers: [{ name: copy }] }'),
    'a debug container': pod('{ ephemeralContainers: [{ name: debug }] }'),
  },
  rejects: {
    'no resources': ['{}', 'spec.containers[0].resources.requests.cpu'],
    'a request of nothing': ['resources: { requests: { cpu: 0 } }', 'spec.containers[0].resources.requests.cpu'],
    'a request of nothing beside a limit': ['resources: { requests: { cpu: 0 }, limits: { cpu: 1 } }', 'spec.containers[0].resources.requests.cpu'],
    'a request that is no quantity': ['resources: { requests: { cpu: some } }', 'spec.containers[0].resources.requests.cpu'],
    'a sidecar without one': [pod('{ initContainers: [{ name: proxy, restartPolicy: Always }] }'), 'spec.initContainers[0].resources.requests.cpu'],
  },
});
