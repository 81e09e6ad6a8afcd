import { dropAllCapabilities } from '../../../../src/checks/rules/containers/drop-all-capabilities';
import { testRule } from '../../rule-bench';

const capabilities = (yaml: string) => `containers: [{ securityContext: { capabilities: { ${yaml} } } }]`;
const PATH = 'spec.containers[0].securityContext.capabilities.drop';

testRule(dropAllCapabilities, {
  accepts: {
    'all among others': capabilities('drop: [NET_RAW, ALL]'),
    'capabilities that are added back, which are another rule\'s': capabilities('drop: [ALL], add: [SYS_ADMIN]'),
    'a pod for Windows': 'os: { name: windows }',
  },
  rejects: {
    'nothing dropped': ['{}', PATH],
    'small letters, which the API server does not take for all': [capabilities('drop: [all]'), PATH],
    'a text in place of a list': [capabilities('drop: ALL'), PATH],
    'an init container': [
      `initContainers: [{ name: setup }]\n${capabilities('drop: [ALL]')}`, 'spec.initContainers[0].securityContext.capabilities.drop',
    ],
  },
});
