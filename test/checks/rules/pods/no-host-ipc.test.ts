import { noHostIpc } from '../../../../src/checks/rules/pods/no-host-ipc';
import { testRule } from '../../rule-bench';

testRule(noHostIpc, {
  accepts: {
    'no hostIPC': '{}',
    'another namespace of the node': 'hostPID: true',
  },
  rejects: {
    'hostIPC on': ['hostIPC: true', 'spec.hostIPC'],
    'a number, which is not false': ['hostIPC: 1', 'spec.hostIPC'],
  },
});
