import { declaredProbePort } from '../../../../src/checks/rules/availability/declared-probe-port';
import { testRule } from '../../rule-bench';

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: ${spec}`;

testRule(declaredProbePort, {
  accepts: {
    'a command': 'livenessProbe: { exec: { command: [check] } }',
    'a declared number': 'ports: [{ containerPort: 80 }]\nreadinessProbe: { tcpSocket: { port: 80 } }',
    'a declared name': 'ports: [{ name: http, containerPort: 80 }]\nstartupProbe: { httpGet: { port: http } }',
    'a number that another container declares':
      pod('{ containers: [{ name: web, ports: [{ containerPort: 80 }] }, { name: proxy, livenessProbe: { tcpSocket: { port: 80 } } }] }'),
    'another host': 'livenessProbe: { httpGet: { host: status.example.com, port: 443 } }',
    'an undeclared number in the network of the node': pod('{ hostNetwork: true, containers: [{ name: web, livenessProbe: { tcpSocket: { port: 80 } } }] }'),
  },
  rejects: {
    'an undeclared number': ['livenessProbe: { httpGet: { port: 81 } }\nports: [{ containerPort: 80 }]', 'spec.containers[0].livenessProbe.httpGet.port'],
    'an undeclared port of gRPC': ['readinessProbe: { grpc: { port: 81 } }', 'spec.containers[0].readinessProbe.grpc.port'],
    'a name that another container declares': [
      pod('{ containers: [{ name: web, ports: [{ name: http, containerPort: 80 }] }, { name: proxy, livenessProbe: { tcpSocket: { port: http } } }] }'),
      'spec.containers[1].livenessProbe.tcpSocket.port',
    ],
    'a number written as a text, which is a name': [
      'ports: [{ containerPort: 80 }]\nlivenessProbe: { tcpSocket: { port: "80" } }', 'spec.containers[0].livenessProbe.tcpSocket.port',
    ],
    'no port at all': ['livenessProbe: { tcpSocket: {} }', 'spec.containers[0].livenessProbe.tcpSocket.port'],
    'an undeclared name in the network of the node': [
      pod('{ hostNetwork: true, containers: [{ name: web, livenessProbe: { tcpSocket: { port: http } } }] }'), 'spec.containers[0].livenessProbe.tcpSocket.port',
    ],
  },
});
