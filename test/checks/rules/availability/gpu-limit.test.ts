import { gpuLimit } from '../../../../src/checks/rules/availability/gpu-limit';
import { testRule } from '../../rule-bench';

const gpus = (name: string, count: string, more = '') => `{ name: ${name}, resources: { limits: { ${count} } }${more} }`;

testRule(gpuLimit, {
  accepts: {
    'no GPU': '{}',
    'one GPU': `containers: [${gpus('a', 'nvidia.com/gpu: 1')}]`,
    'one GPU before and one after': `initContainers: [${gpus('a', 'nvidia.com/gpu: 1')}]\ncontainers: [${gpus('b', 'amd.com/gpu: 1')}]`,
    'other resources': `containers: [${gpus('a', 'example.com/fpga: 8')}]`,
  },
  rejects: {
    'two GPUs of a container': [`containers: [${gpus('a', 'nvidia.com/gpu: "2"')}]`, 'spec.containers'],
    'two of two containers': [`containers: [${gpus('a', 'nvidia.com/gpu: 1')}, ${gpus('b', 'amd.com/gpu: 1')}]`, 'spec.containers'],
    'two of a container and a sidecar': [
      `initContainers: [${gpus('a', 'nvidia.com/gpu: 1', ', restartPolicy: Always')}]\ncontainers: [${gpus('b', 'nvidia.com/gpu: 1')}]`, 'spec.containers',
    ],
    'two of an init container': [`initContainers: [${gpus('a', 'nvidia.com/gpu: 2')}]`, 'spec.containers'],
  },
});

describe('where something else counts', () => {
  testRule(gpuLimit, {
    policy: 'rules: { gpu-limit: { most: 0, resources: [example.com/fpga] } }',
    accepts: { 'a GPU': `containers: [${gpus('a', 'nvidia.com/gpu: 1')}]` },
    rejects: { 'what counts': [`containers: [${gpus('a', 'example.com/fpga: 1')}]`, 'spec.containers'] },
  });
});
