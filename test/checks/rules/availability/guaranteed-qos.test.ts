import { guaranteedQos } from '../../../../src/checks/rules/availability/guaranteed-qos';
import { testRule } from '../../rule-bench';

const containers = (resources: string) => `containers: [{ resources: ${resources} }]`;

testRule(guaranteedQos, {
  accepts: {
    'equal quantities': containers('{ requests: { cpu: 1, memory: 1Gi }, limits: { cpu: 1, memory: 1Gi } }'),
    'equal quantities written differently': containers('{ requests: { cpu: 1000m, memory: 1024Mi }, limits: { cpu: 1, memory: 1Gi } }'),
    'limits alone': containers('{ limits: { cpu: 1, memory: 1Gi } }'),
    'other resources that differ': containers('{ requests: { ephemeral-storage: 1Gi }, limits: { cpu: 1, memory: 1Gi, ephemeral-storage: 2Gi } }'),
    'equal quantities of the pod, whatever its containers say':
      'resources: { limits: { cpu: 1, memory: 1Gi } }\ncontainers: [{ resources: { requests: { cpu: 100m }, limits: { cpu: 200m } } }]',
  },
  rejects: {
    'no resources': ['{}', 'spec.containers[0].resources.limits.cpu', 'spec.containers[0].resources.limits.memory'],
    'no limit of CPU': [containers('{ requests: { cpu: 1, memory: 1Gi }, limits: { memory: 1Gi } }'), 'spec.containers[0].resources.limits.cpu'],
    'less requested': [containers('{ requests: { cpu: 1, memory: 512Mi }, limits: { cpu: 1, memory: 1Gi } }'), 'spec.containers[0].resources.requests.memory'],
    'a limit of nothing': [containers('{ limits: { cpu: 0, memory: 1Gi } }'), 'spec.containers[0].resources.limits.cpu'],
    'an init container without limits': [
      'initContainers: [{ name: copy }]\ncontainers: [{ resources: { limits: { cpu: 1, memory: 1Gi } } }]',
      'spec.initContainers[0].resources.limits.cpu', 'spec.initContainers[0].resources.limits.memory',
    ],
    'a pod that asks for less than it may have': ['resources: { requests: { cpu: 1 }, limits: { cpu: 2, memory: 1Gi } }', 'spec.resources.requests.cpu'],
  },
});

describe('for memory alone', () => {
  testRule(guaranteedQos, {
    policy: 'rules: { guaranteed-qos: { resources: [memory] } }',
    accepts: { 'CPU that differs': containers('{ requests: { cpu: 1 }, limits: { memory: 1Gi } }') },
    rejects: { 'memory that differs': [containers('{ requests: { memory: 1Mi }, limits: { memory: 1Gi } }'), 'spec.containers[0].resources.requests.memory'] },
  });
});
