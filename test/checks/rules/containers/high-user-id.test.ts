import { highUserId } from '../../../../src/checks/rules/containers/high-user-id';
import { testRule } from '../../rule-bench';

const POD = 'spec.securityContext.runAsUser';

testRule(highUserId, {
  accepts: {
    'the least': 'securityContext: { runAsUser: 10000 }',
    'a high one of each container over a low one': 'securityContext: { runAsUser: 1 }\ncontainers: [{ securityContext: { runAsUser: 20000 } }]',
    'any in a user namespace': 'hostUsers: false',
    'a pod for Windows, where users have names': 'os: { name: windows }',
  },
  rejects: {
    'no user, once for the pod': ['containers: [{}, { name: other }]', POD],
    'a low one of the pod, once': ['securityContext: { runAsUser: 9999 }\ncontainers: [{}, { name: other }]', POD],
    'a low one of a container': [
      'securityContext: { runAsUser: 20000 }\ncontainers: [{}, { name: other, securityContext: { runAsUser: 1 } }]', 'spec.containers[1].securityContext.runAsUser',
    ],
    'none of one container': [
      'containers: [{ securityContext: { runAsUser: 20000 } }, { name: other }]', 'spec.containers[1].securityContext.runAsUser',
    ],
    'a text': ['securityContext: { runAsUser: "20000" }', POD],
  },
});
