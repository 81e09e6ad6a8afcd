import { noCustomSelinux } from '../../../../src/checks/rules/pods/no-custom-selinux';
import { testRule } from '../../rule-bench';

const options = (yaml: string) => `securityContext: { seLinuxOptions: { ${yaml} } }`;

testRule(noCustomSelinux, {
  accepts: {
    'no options': '{}',
    'a level': options('level: "s0:c1,c2"'),
    'the type for container engines, since 1.31': options('type: container_engine_t'),
    'empty texts': options('type: "", user: "", role: ""'),
  },
  rejects: {
    'a user and a role': [
      options('user: system_u, role: system_r'), 'spec.securityContext.seLinuxOptions.user', 'spec.securityContext.seLinuxOptions.role',
    ],
    'a type of one container': [`containers: [{ ${options('type: spc_t')} }]`, 'spec.containers[0].securityContext.seLinuxOptions.type'],
  },
});
