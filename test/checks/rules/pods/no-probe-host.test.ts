import { noProbeHost } from '../../../../src/checks/rules/pods/no-probe-host';
import { hitsOf, testRule } from '../../rule-bench';

testRule(noProbeHost, {
  accepts: {
    'probes of the pod itself': 'containers: [{ livenessProbe: { httpGet: { port: 80 } }, readinessProbe: { tcpSocket: { port: 80 } } }]',
    'an empty host': 'containers: [{ livenessProbe: { httpGet: { host: "", port: 80 } } }]',
  },
  rejects: {
    'a host in each kind of probe': [
      'containers: [{ livenessProbe: { httpGet: { host: a } }, readinessProbe: { tcpSocket: { host: b } }, startupProbe: { httpGet: { host: c } } }]',
      'spec.containers[0].livenessProbe.httpGet.host', 'spec.containers[0].readinessProbe.tcpSocket.host', 'spec.containers[0].startupProbe.httpGet.host',
    ],
    'a host in a hook': [
      'containers: [{ lifecycle: { preStop: { httpGet: { host: 169.254.169.254, port: 80 } } } }]', 'spec.containers[0].lifecycle.preStop.httpGet.host',
    ],
    'the loopback address too': [
      'containers: [{ livenessProbe: { tcpSocket: { host: 127.0.0.1, port: 80 } } }]', 'spec.containers[0].livenessProbe.tcpSocket.host',
    ],
  },
});

test('is silent before Kubernetes 1.34, whose standards do not ask for it', () => {
  expect(hitsOf(noProbeHost, 'containers: [{ livenessProbe: { httpGet: { host: a } } }]', { kubernetes: 33 })).toEqual([]);
});

test.each([
  ['low for the loopback address in the network of the node', 'hostNetwork: true\ncontainers: [{ livenessProbe: { httpGet: { host: 127.0.0.1 } } }]', 'yaml', 'low'],
  ['as bad as ever for another host there', 'hostNetwork: true\ncontainers: [{ livenessProbe: { httpGet: { host: 10.0.0.1 } } }]', 'yaml', undefined],
  ['as bad as ever for the loopback address of the pod', 'containers: [{ livenessProbe: { httpGet: { host: 127.0.0.1 } } }]', 'yaml', undefined],
  ['as bad as ever in an app', 'hostNetwork: true\ncontainers: [{ livenessProbe: { httpGet: { host: 127.0.0.1 } } }]', 'app', undefined],
] as const)('is %s', (_, yaml, origin, severity) => {
  expect(hitsOf(noProbeHost, yaml, { origin }).map(hit => hit.breach.severity)).toEqual([severity]);
});
