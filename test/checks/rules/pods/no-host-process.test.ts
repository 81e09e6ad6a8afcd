import { noHostProcess } from '../../../../src/checks/rules/pods/no-host-process';
import { testRule } from '../../rule-bench';

testRule(noHostProcess, {
  accepts: {
    'no options of Windows': '{}',
    'a user name only': 'securityContext: { windowsOptions: { runAsUserName: ContainerUser } }',
  },
  rejects: {
    'the pod': ['securityContext: { windowsOptions: { hostProcess: true } }', 'spec.securityContext.windowsOptions.hostProcess'],
    'an init container': [
      'initContainers: [{ securityContext: { windowsOptions: { hostProcess: true } } }]', 'spec.initContainers[0].securityContext.windowsOptions.hostProcess',
    ],
  },
});
