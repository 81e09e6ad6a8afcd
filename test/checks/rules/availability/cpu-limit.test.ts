import { cpuLimit } from '../../../../src/checks/rules/availability/cpu-limit';
import { testRule } from '../../rule-bench';

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: ${spec}`;

testRule(cpuLimit, {
  accepts: {
    'a limit': 'resources: { limits: { cpu: 500m } }',
    'a limit of the pod': pod('{ resources: { limits: { cpu: 1 } }, containers: [{ name: web }] }'),
    'a debug container': pod('{ ephemeralContainers: [{ name: debug }] }'),
  },
  rejects: {
    'a request only': ['resources: { requests: { cpu: 500m } }', 'spec.containers[0].resources.limits.cpu'],
    'an init container without one': [pod('{ initContainers: [{ name: copy }] }'), 'spec.initContainers[0].resources.limits.cpu'],
  },
});
