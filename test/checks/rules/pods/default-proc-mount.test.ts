import { defaultProcMount } from '../../../../src/checks/rules/pods/default-proc-mount';
import { testRule } from '../../rule-bench';

const UNMASKED = 'containers: [{ securityContext: { procMount: Unmasked } }]';
const PATH = 'spec.containers[0].securityContext.procMount';

testRule(defaultProcMount, {
  accepts: { 'no procMount': '{}' },
  rejects: {
    'Unmasked': [UNMASKED, PATH],
    'Unmasked in a user namespace, which restricted does not excuse': [`hostUsers: false\n${UNMASKED}`, PATH],
    'a value that does not exist': ['containers: [{ securityContext: { procMount: default } }]', PATH],
    'Unmasked in an init container': [
      'initContainers: [{ name: setup, securityContext: { procMount: Unmasked } }]', 'spec.initContainers[0].securityContext.procMount',
    ],
  },
});

describe('under the profile baseline, whose level excuses user namespaces', () => {
  testRule(defaultProcMount, {
    accepts: { 'Unmasked in a user namespace': `hostUsers: false\n${UNMASKED}` },
    rejects: { Unmasked: [UNMASKED, PATH] },
    policy: 'profile: baseline',
  });
});
