import { onlyNetBindService } from '../../../../src/checks/rules/containers/only-net-bind-service';
import { testRule } from '../../rule-bench';

const adding = (...names: string[]) => `containers: [{ securityContext: { capabilities: { add: [${names.join(', ')}] } } }]`;
const at = (index: number) => `spec.containers[0].securityContext.capabilities.add[${index}]`;

testRule(onlyNetBindService, {
  accepts: {
    'nothing added, whatever is dropped': '{}',
    'the one for low ports': adding('NET_BIND_SERVICE'),
    'a pod for Windows': `os: { name: windows }\n${adding('CHOWN')}`,
  },
  rejects: {
    'one that runtimes grant anyway': [adding('NET_BIND_SERVICE', 'CHOWN'), at(1)],
    'small letters': [adding('net_bind_service'), at(0)],
  },
});
