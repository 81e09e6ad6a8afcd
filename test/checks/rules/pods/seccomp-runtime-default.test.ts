import { seccompRuntimeDefault } from '../../../../src/checks/rules/pods/seccomp-runtime-default';
import { testRule } from '../../rule-bench';

const DEFAULT = 'securityContext: { seccompProfile: { type: RuntimeDefault } }';

testRule(seccompRuntimeDefault, {
  accepts: {
    'the profile of the runtime for each container': `containers: [{ ${DEFAULT} }]`,
    'a profile of the node': 'securityContext: { seccompProfile: { type: Localhost, localhostProfile: web.json } }',
    'a pod for Windows, which has none': 'os: { name: windows }',
  },
  rejects: {
    'no profile, once for the pod': ['containers: [{}, { name: other }]', 'spec.securityContext.seccompProfile.type'],
    'no profile of one container': [`containers: [{ ${DEFAULT} }, { name: other }]`, 'spec.containers[1].securityContext.seccompProfile.type'],
    'no profile of a sidecar': [
      `initContainers: [{ name: proxy, restartPolicy: Always }]\ncontainers: [{ ${DEFAULT} }]`,
      'spec.initContainers[0].securityContext.seccompProfile.type',
    ],
  },
});
