import { useUserNamespace } from '../../../../src/checks/rules/pods/use-user-namespace';
import { hitsOf, testRule } from '../../rule-bench';

testRule(useUserNamespace, {
  accepts: {
    'a pod in the network of its node, which cannot have one': 'hostNetwork: true',
    'a pod that sees the processes of its node': 'hostPID: true',
    'a pod with a block device': 'containers: [{ volumeDevices: [{ name: disk, devicePath: /dev/disk }] }]',
    'a pod for Windows': 'nodeSelector: { kubernetes.io/os: windows }',
  },
  rejects: {
    'no hostUsers': ['{}', 'spec.hostUsers'],
    'a text': ['hostUsers: "false"', 'spec.hostUsers'],
  },
});

test('is silent before Kubernetes 1.33, where clusters may not have it', () => {
  expect(hitsOf(useUserNamespace, '{}', { kubernetes: 32 })).toEqual([]);
});
