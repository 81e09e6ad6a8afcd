import type { Probe } from '../../../src/analysis/network/probe';
import { ask, facts, namespace, pod, policy, workload } from './manifests';

const CLUSTER = [
  namespace('x'), pod('x/a', { app: 'a' }), workload('Deployment', 'x/web', { app: 'web' }), workload('StatefulSet', 'x/web', { app: 'db' }),
  policy('x/deny', { podSelector: { matchLabels: { app: 'a' } } }),
  policy('x/web', { podSelector: { matchLabels: { app: 'a' } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }], ports: [{ port: 80 }] }, { from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] }),
];

const says = (flow: string) => ask(facts(CLUSTER), flow).because.map(each => `${each.direction} ${each.effect}: ${each.text}`);

test('what is allowed names the rule that allows it at each end', () => {
  expect(says('x/Deployment/web -> x/a TCP 80')).toEqual([
    'egress open: no NetworkPolicy isolates Deployment x/web for egress',
    'ingress allows: NetworkPolicy x/web: spec.ingress[0] allows TCP 80',
  ]);
});

test('what is denied names each policy that isolates, at the ends that deny', () => {
  expect(says('192.0.2.1 -> x/a TCP 80')).toEqual([
    'ingress denies: NetworkPolicy x/deny: spec.ingress has no rule for it',
    'ingress denies: NetworkPolicy x/web: spec.ingress has no rule for it',
  ]);
});

test('what is unknown names the rules that may allow it', () => {
  expect(says('x/StatefulSet/web -> x/a TCP 443')).toEqual(['ingress may allow: NetworkPolicy x/web: spec.ingress[1] may allow all, if its peers are who they may be']);
});

test('what is no matter of policies says so', () => {
  expect(says('x/a -> x/a TCP 80')).toEqual(['egress open: a pod always reaches itself']);
  expect(says('x/a -> 192.0.2.1 TCP 80')).toEqual(['egress open: no NetworkPolicy isolates Pod x/a for egress']);
  expect(says('192.0.2.2 -> 192.0.2.1 TCP 80')).toEqual([]);
});

test('a protocol without ports is unknown because of the policies that isolate', () => {
  expect(says('x/Deployment/web -> x/a ICMP 8')).toEqual([
    'ingress may allow: NetworkPolicy x/deny: what it does to protocols other than TCP, UDP and SCTP is not defined',
    'ingress may allow: NetworkPolicy x/web: what it does to protocols other than TCP, UDP and SCTP is not defined',
  ]);
});

test('without a protocol, TCP is meant, in whatever case', () => {
  const network = facts(CLUSTER);
  const probe = (protocol?: string): Probe => ({ from: { namespace: 'x', pod: 'Deployment/web' }, to: { namespace: 'x', pod: 'a' }, protocol, port: 80 });
  expect([undefined, 'tcp', 'UDP', 'udp'].map(protocol => network.verdict(probe(protocol)).verdict)).toEqual(['allowed', 'allowed', 'unknown', 'unknown']);
});

test.each<[Probe, string]>([
  [{ from: { namespace: 'x', pod: 'b' }, to: { ip: '192.0.2.1' }, port: 80 }, 'from.pod is x/b, expected the name of a pod or workload of the manifests'],
  [{ from: { pod: 'a' }, to: { ip: '192.0.2.1' }, port: 80 }, 'from.pod is a, expected the name of a pod or workload of the manifests'],
  [{ from: { ip: '192.0.2.1' }, to: { namespace: 'x', pod: 'web' }, port: 80 }, 'to.pod is x/web, expected one of Deployment/web, StatefulSet/web'],
  [{ from: { ip: '192.0.2' }, to: { namespace: 'x', pod: 'a' }, port: 80 }, 'from.ip is 192.0.2, expected an address, as in 192.0.2.1 or 2001:db8::1'],
  [{ from: {}, to: { namespace: 'x', pod: 'a' }, port: 80 }, 'from has neither pod nor ip, expected one of them'],
  [{ from: { ip: '192.0.2.1' }, to: { namespace: 'x', pod: 'a', ip: '192.0.2.1' }, port: 80 }, 'to has both pod and ip, expected one of them'],
  [{ from: { ip: '192.0.2.1' }, to: { namespace: 'x', pod: 'a' }, port: 0 }, 'port is 0, expected a number from 1 to 65535'],
])('the probe %j is an error', (probe, message) => {
  expect(() => facts(CLUSTER).verdict(probe)).toThrow(message);
});
