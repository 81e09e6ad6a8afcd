import { noPrivilegedPort } from '../../../../src/checks/rules/network/no-privileged-port';
import { noSshPort } from '../../../../src/checks/rules/network/no-ssh-port';
import { all, pod, service } from '../../network-bench';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

const port = (text: string) => pod('web', `{ containers: [{ name: web, ports: [${text}] }] }`);
const PATH = 'spec.containers[0].ports[0].containerPort';

testRule(noSshPort, {
  accepts: {
    'another port': port('{ containerPort: 2222 }'),
    'another protocol': port('{ containerPort: 22, protocol: UDP }'),
    'a Service for another port': service('ports: [{ port: 80, targetPort: 8080 }]'),
  },
  rejects: {
    'the port': [port('{ containerPort: 22 }'), PATH],
    'another port by its name': [port('{ containerPort: 2222, name: ssh }'), PATH],
    'the port of a sidecar': [pod('web', '{ initContainers: [{ name: web, restartPolicy: Always, ports: [{ containerPort: 22 }] }] }'), 'spec.initContainers[0].ports[0].containerPort'],
    'a Service for another port of the pods': [service('ports: [{ port: 80 }, { port: 22, targetPort: 2022 }]'), 'spec.ports[1].port'],
    'a Service for the port by its name': [service('ports: [{ port: 30022, targetPort: ssh }]'), 'spec.ports[0].port'],
    'a container and a Service that leads to it, once': [all(port('{ containerPort: 22 }'), service('selector: { app: web }, ports: [{ port: 22 }]')), PATH],
  },
});

test('is the one finding about its port', () => {
  expect(together([noSshPort, noPrivilegedPort], port('{ containerPort: 22 }, { containerPort: 80 }'))).toEqual(['no-privileged-port', 'no-ssh-port > no-privileged-port']);
});
