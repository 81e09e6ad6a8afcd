import { safeSysctls } from '../../../../src/checks/rules/pods/safe-sysctls';
import { testRule } from '../../rule-bench';

const sysctl = (name: string, value = '1') => `securityContext: { sysctls: [{ name: ${name}, value: "${value}" }] }`;
const NAME = 'spec.securityContext.sysctls[0].name';

testRule(safeSysctls, {
  accepts: {
    'no sysctls': 'securityContext: { sysctls: [] }',
    'a range of ports': sysctl('net.ipv4.ip_local_port_range', '1024 65535'),
    'one that was declared safe in 1.32': sysctl('net.ipv4.tcp_rmem', '4096 87380 6291456'),
  },
  rejects: {
    'an unsafe one': [sysctl('kernel.msgmax'), NAME],
    'one without a name': ['securityContext: { sysctls: [{ value: "1" }] }', NAME],
    'a safe one that smuggles another in its value': [
      sysctl('kernel.shm_rmid_forced', '1+kernel.core_pattern=|/escape'), 'spec.securityContext.sysctls[0].value',
    ],
  },
});

describe('on Kubernetes 1.31', () => {
  testRule(safeSysctls, {
    accepts: { 'one that was declared safe in 1.29': sysctl('net.ipv4.tcp_fin_timeout') },
    rejects: { 'one that was declared safe in 1.32': [sysctl('net.ipv4.tcp_rmem'), NAME] },
    context: { kubernetes: 31 },
  });
});
