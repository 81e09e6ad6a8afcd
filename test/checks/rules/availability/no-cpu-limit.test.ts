import { noCpuLimit } from '../../../../src/checks/rules/availability/no-cpu-limit';
import { testRule } from '../../rule-bench';

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: ${spec}`;

testRule(noCpuLimit, {
  accepts: {
    'no resources': '{}',
    'a request': pod('{ containers: [{ name: web, resources: { requests: { cpu: 1 }, limits: { memory: 1Gi } } }] }'),
    'a limit that is null': pod('{ containers: [{ name: web, resources: { limits: { cpu: null } } }] }'),
  },
  rejects: {
    'a limit of a container': [pod('{ containers: [{ name: web, resources: { limits: { cpu: 1 } } }] }'), 'spec.containers[0].resources.limits.cpu'],
    'a limit of an init container': [pod('{ initContainers: [{ name: copy, resources: { limits: { cpu: 1 } } }] }'), 'spec.initContainers[0].resources.limits.cpu'],
    'a limit of the pod': [pod('{ resources: { limits: { cpu: 1 } } }'), 'spec.resources.limits.cpu'],
  },
});
