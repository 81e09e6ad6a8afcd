import { windowsContainerUser } from '../../../../src/checks/rules/pods/windows-container-user';
import { testRule } from '../../rule-bench';

const user = (name: string) => `securityContext: { windowsOptions: { runAsUserName: '${name}' } }`;
const WINDOWS = 'os: { name: windows }';
const PATH = 'spec.containers[0].securityContext.windowsOptions.runAsUserName';

testRule(windowsContainerUser, {
  accepts: {
    'a pod for Linux': '{}',
    'a user of the container itself': `${WINDOWS}\n${user('ContainerAdministrator')}\ncontainers: [{ ${user('ContainerUser')} }]`,
    'a user of a domain': `${WINDOWS}\n${user('shop\\web')}`,
    'a HostProcess pod, which has a rule of its own': `${WINDOWS}\nsecurityContext: { windowsOptions: { hostProcess: true } }`,
  },
  rejects: {
    'no user': [WINDOWS, PATH],
    'no user, for nodes selected by label': ['nodeSelector: { kubernetes.io/os: windows }', PATH],
    'the administrator, in whatever capitals': [`${WINDOWS}\n${user('containeradministrator')}`, PATH],
    'SYSTEM': [`${WINDOWS}\n${user('NT AUTHORITY\\SYSTEM')}`, PATH],
    'an empty name of one container': [`containers: [{ ${user('')} }]`, PATH],
  },
});
