import { breaches, pod } from './breaches';

test('the host of each probe and hook is a breach', () => {
  const http = { httpGet: { host: '169.254.169.254', port: 80 } };
  const tcp = { tcpSocket: { host: 'db', port: 80 } };
  const web = { name: 'web', livenessProbe: http, readinessProbe: tcp, startupProbe: http, lifecycle: { postStart: tcp, preStop: http } };
  expect(breaches('hostProbesAndHostLifecycle', pod({ containers: [web] }))).toEqual([
    'spec.containers[0].livenessProbe.httpGet.host is "169.254.169.254", expected unset (web)',
    'spec.containers[0].readinessProbe.tcpSocket.host is db, expected unset (web)',
    'spec.containers[0].startupProbe.httpGet.host is "169.254.169.254", expected unset (web)',
    'spec.containers[0].lifecycle.postStart.tcpSocket.host is db, expected unset (web)',
    'spec.containers[0].lifecycle.preStop.httpGet.host is "169.254.169.254", expected unset (web)',
  ]);
});

test('an empty host is the pod; any other is a breach, the loopback too', () => {
  const probe = (host: unknown) => pod({ initContainers: [{ name: 'proxy', livenessProbe: { httpGet: { host, port: 80 } } }] });
  expect(breaches('hostProbesAndHostLifecycle', probe(''))).toEqual([]);
  expect(breaches('hostProbesAndHostLifecycle', probe(null))).toEqual([]);
  expect(breaches('hostProbesAndHostLifecycle', probe('localhost'))).toHaveLength(1);
});

test('nobody asked before v1.34', () => {
  const probed = pod({ containers: [{ name: 'web', livenessProbe: { tcpSocket: { host: 'db', port: 80 } } }] });
  expect(breaches('hostProbesAndHostLifecycle', probed, 33)).toEqual([]);
  expect(breaches('hostProbesAndHostLifecycle', probed, 34)).toHaveLength(1);
});
