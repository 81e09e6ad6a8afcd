import { validPortNumbers } from '../../../../src/checks/rules/correctness/valid-port-numbers';
import { testRule } from '../../rule-bench';

const pod = (container: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, ${container} }] }`;
const service = (port: string) => `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [${port}] }`;

testRule(validPortNumbers, {
  accepts: {
    'the first and the last port': pod('ports: [{ containerPort: 1 }, { containerPort: 65535 }]'),
    'a port of the host that is not set': pod('ports: [{ containerPort: 80, hostPort: 0 }]'),
    'a probe at a number, and one at a name': pod('livenessProbe: { httpGet: { port: 8080 } }, readinessProbe: { tcpSocket: { port: http } }'),
    'a probe that runs a command': pod('livenessProbe: { exec: { command: [check] } }'),
    'a Service with a target by name': service('{ port: 80, targetPort: http }'),
    'a Service without a target, or one of 0, which is the port itself': service('{ port: 80, targetPort: 0, nodePort: 0 }'),
  },
  rejects: {
    'zero': [pod('ports: [{ containerPort: 0 }]'), 'spec.containers[0].ports[0].containerPort'],
    'a number beyond the last': [pod('ports: [{ containerPort: 65536, hostPort: 99999 }]'), 'spec.containers[0].ports[0].containerPort', 'spec.containers[0].ports[0].hostPort'],
    'a part of a number': [pod('ports: [{ containerPort: 80.5 }]'), 'spec.containers[0].ports[0].containerPort'],
    'a text': [pod('ports: [{ containerPort: "80" }]'), 'spec.containers[0].ports[0].containerPort'],
    'a probe at no port': [pod('livenessProbe: { tcpSocket: { port: 99999 } }'), 'spec.containers[0].livenessProbe.tcpSocket.port'],
    'a probe at a number in quotes': [pod('startupProbe: { httpGet: { port: "8080" } }'), 'spec.containers[0].startupProbe.httpGet.port'],
    'a gRPC probe at a name, which it does not take': [pod('readinessProbe: { grpc: { port: grpc } }'), 'spec.containers[0].readinessProbe.grpc.port'],
    'a hook at no port': [pod('lifecycle: { preStop: { httpGet: { port: 0 } } }'), 'spec.containers[0].lifecycle.preStop.httpGet.port'],
    'all ports of a Service': [service('{ port: 0, targetPort: 70000, nodePort: -1 }'), 'spec.ports[0].port', 'spec.ports[0].targetPort', 'spec.ports[0].nodePort'],
    'a port in a template': [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec: { template: { spec: { initContainers: [{ name: b, ports: [{ containerPort: 0 }] }] } } }',
      'spec.template.spec.initContainers[0].ports[0].containerPort',
    ],
  },
});
