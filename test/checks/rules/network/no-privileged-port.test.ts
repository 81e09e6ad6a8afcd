import { noPrivilegedPort } from '../../../../src/checks/rules/network/no-privileged-port';
import { testRule } from '../../rule-bench';

testRule(noPrivilegedPort, {
  accepts: {
    'no ports': '{}',
    'the first port that needs no privilege': 'ports: [{ containerPort: 1024 }]',
    'a port of the node, of which another rule tells': 'ports: [{ containerPort: 8080, hostPort: 80 }]',
  },
  rejects: {
    'the last port that needs it': ['ports: [{ containerPort: 8080 }, { containerPort: 1023 }]', 'spec.containers[0].ports[1].containerPort'],
    'a port of UDP': ['ports: [{ containerPort: 53, protocol: UDP }]', 'spec.containers[0].ports[0].containerPort'],
  },
});
