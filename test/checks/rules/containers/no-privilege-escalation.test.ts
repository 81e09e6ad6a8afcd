import { noPrivilegeEscalation } from '../../../../src/checks/rules/containers/no-privilege-escalation';
import { testRule } from '../../rule-bench';

const OFF = 'securityContext: { allowPrivilegeEscalation: false }';
const PATH = 'spec.containers[0].securityContext.allowPrivilegeEscalation';

testRule(noPrivilegeEscalation, {
  accepts: {
    'a pod for Windows, which has no such field': 'os: { name: windows }',
  },
  rejects: {
    'no field, which means yes': ['{}', PATH],
    'the field of the pod, which there is none of': [OFF, PATH],
    'a text': ['containers: [{ securityContext: { allowPrivilegeEscalation: "false" } }]', PATH],
    'a pod that only selects nodes with Windows, as the API server judges it': ['nodeSelector: { kubernetes.io/os: windows }', PATH],
    'a sidecar': [
      `initContainers: [{ name: proxy, restartPolicy: Always }]\ncontainers: [{ ${OFF} }]`, 'spec.initContainers[0].securityContext.allowPrivilegeEscalation',
    ],
  },
});
