import { noHostAliases } from '../../../../src/checks/rules/pods/no-host-aliases';
import { testRule } from '../../rule-bench';

testRule(noHostAliases, {
  accepts: {
    'no aliases': '{}',
    'null': 'hostAliases: null',
  },
  rejects: {
    'aliases, once': ['hostAliases: [{ ip: 10.1.2.3, hostnames: [a] }, { ip: 10.1.2.4, hostnames: [b] }]', 'spec.hostAliases'],
  },
});
