import { highGroupId } from '../../../../src/checks/rules/containers/high-group-id';
import { testRule } from '../../rule-bench';

const POD = 'spec.securityContext.runAsGroup';

testRule(highGroupId, {
  accepts: {
    'the least': 'securityContext: { runAsGroup: 10000 }',
    'any in a user namespace': 'hostUsers: false',
    'a pod for Windows': 'nodeSelector: { kubernetes.io/os: windows }',
  },
  rejects: {
    'no group, which is often that of root': ['{}', POD],
    'a high user with a low group': ['securityContext: { runAsUser: 20000, runAsGroup: 9999 }', POD],
    'a low one of a debug container': [
      'securityContext: { runAsGroup: 20000 }\nephemeralContainers: [{ name: debug, securityContext: { runAsGroup: 1 } }]',
      'spec.ephemeralContainers[0].securityContext.runAsGroup',
    ],
  },
});
