import { allowedCapabilities } from '../../../../src/checks/rules/containers/allowed-capabilities';
import { onlyNetBindService } from '../../../../src/checks/rules/containers/only-net-bind-service';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

const adding = (...names: string[]) => `containers: [{ securityContext: { capabilities: { add: [${names.join(', ')}] } } }]`;
const at = (index: number) => `spec.containers[0].securityContext.capabilities.add[${index}]`;

testRule(allowedCapabilities, {
  accepts: {
    'nothing added': '{}',
    'what runtimes grant anyway': adding('CHOWN', 'NET_BIND_SERVICE', 'SETUID'),
  },
  rejects: {
    'each that they do not': [adding('SYS_ADMIN', 'CHOWN', 'NET_RAW'), at(0), at(2)],
    'all of them': [adding('ALL'), at(0)],
    'a name with its prefix, which Kubernetes does not know': [adding('CAP_CHOWN'), at(0)],
    'a number': [adding('12'), at(0)],
  },
});

test('is one finding with the stricter rule about the same entry', () => {
  expect(together([allowedCapabilities, onlyNetBindService], adding('SYS_ADMIN', 'CHOWN'))).toEqual([
    'allowed-capabilities > only-net-bind-service', 'only-net-bind-service',
  ]);
});
