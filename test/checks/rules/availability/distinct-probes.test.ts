import { distinctProbes } from '../../../../src/checks/rules/availability/distinct-probes';
import { testRule } from '../../rule-bench';

const both = (readiness: string, liveness: string) => `readinessProbe: ${readiness}\nlivenessProbe: ${liveness}`;

testRule(distinctProbes, {
  accepts: {
    'one probe': 'livenessProbe: { tcpSocket: { port: 80 } }',
    'different paths': both('{ httpGet: { path: /ready, port: 80 } }', '{ httpGet: { path: /live, port: 80 } }'),
    'different ways': both('{ httpGet: { port: 80 } }', '{ tcpSocket: { port: 80 } }'),
    'different commands': both('{ exec: { command: [a, b] } }', '{ exec: { command: [a] } }'),
    'more failures before the restart': both('{ tcpSocket: { port: 80 } }', '{ tcpSocket: { port: 80 }, failureThreshold: 4 }'),
    'more time before the restart': both('{ tcpSocket: { port: 80 }, periodSeconds: 5 }', '{ tcpSocket: { port: 80 } }'),
  },
  rejects: {
    'the same': [both('{ tcpSocket: { port: 80 } }', '{ tcpSocket: { port: 80 } }'), 'spec.containers[0].livenessProbe'],
    'the same with defaults written out': [
      both('{ httpGet: { port: 80 } }', '{ httpGet: { port: 80, path: /, scheme: HTTP }, failureThreshold: 3 }'), 'spec.containers[0].livenessProbe',
    ],
    'the same command': [both('{ exec: { command: [a, b] } }', '{ exec: { command: [a, b] } }'), 'spec.containers[0].livenessProbe'],
    'a restart even earlier': [both('{ tcpSocket: { port: 80 } }', '{ tcpSocket: { port: 80 }, failureThreshold: 1 }'), 'spec.containers[0].livenessProbe'],
  },
});
