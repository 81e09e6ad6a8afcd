import type { Fields } from '../../../src/kube/fields';
import { ask, facts, namespace, pod, policy } from './manifests';

const http = { containers: [{ name: 'main', ports: [{ name: 'http', containerPort: 8080 }, { name: 'dns', containerPort: 53, protocol: 'UDP' }] }] };

/** Two namespaces with three pods each; `a` serves HTTP on 8080 and DNS on 53. */
const CLUSTER: readonly Fields[] = [
  namespace('x', { team: 'red' }),
  namespace('y', { team: 'blue', empty: '' }),
  ...['x', 'y'].flatMap(ns => [pod(`${ns}/a`, { app: 'a' }, http), pod(`${ns}/b`, { app: 'b', tier: '' }), pod(`${ns}/c`)]),
];

const A = { matchLabels: { app: 'a' } };
const onA = (spec: object) => policy('x/on-a', { podSelector: A, ...spec });
const X = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'x' } } };

/** What a row of the table says: policies in namespace x, then flows and their verdicts. */
type Row = readonly [promise: string, policies: readonly Fields[], verdicts: Readonly<Record<string, 'allowed' | 'denied' | 'unknown'>>];

const ROWS: readonly Row[] = [
  ['an empty spec.podSelector selects all pods of its own namespace, and no other', [policy('x/deny', { podSelector: {} })], {
    'y/a -> x/a TCP 80': 'denied', 'y/a -> x/c TCP 80': 'denied', 'x/a -> y/a TCP 80': 'allowed', 'y/b -> y/a TCP 80': 'allowed',
  }],
  ['a spec.podSelector that is missing or null is an empty one', [policy('x/deny', { podSelector: null }), policy('y/deny', {})], {
    'y/a -> x/c TCP 80': 'denied', 'x/a -> y/c TCP 80': 'denied',
  }],
  ['a policy without spec isolates all pods of its namespace for ingress', [{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'n', namespace: 'x' } }], {
    'y/a -> x/c TCP 80': 'denied', 'x/c -> y/a TCP 80': 'allowed',
  }],
  ['a peer with podSelector alone is about the namespace of the policy', [onA({ ingress: [{ from: [{ podSelector: { matchLabels: { app: 'b' } } }] }] })], {
    'x/b -> x/a TCP 80': 'allowed', 'y/b -> x/a TCP 80': 'denied', 'x/c -> x/a TCP 80': 'denied',
  }],
  ['a peer with namespaceSelector alone is about all pods there', [onA({ ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'blue' } } }] }] })], {
    'y/b -> x/a TCP 80': 'allowed', 'y/c -> x/a TCP 80': 'allowed', 'x/b -> x/a TCP 80': 'denied', '192.0.2.1 -> x/a TCP 80': 'denied',
  }],
  ['an empty namespaceSelector selects all namespaces, and no address outside', [onA({ ingress: [{ from: [{ namespaceSelector: {} }] }] })], {
    'y/b -> x/a TCP 80': 'allowed', 'x/c -> x/a TCP 80': 'allowed', '192.0.2.1 -> x/a TCP 80': 'denied',
  }],
  ['both selectors in one peer have to match', [onA({ ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'blue' } }, podSelector: { matchLabels: { app: 'b' } } }] }] })], {
    'y/b -> x/a TCP 80': 'allowed', 'y/c -> x/a TCP 80': 'denied', 'x/b -> x/a TCP 80': 'denied',
  }],
  ['of selectors in two peers, one has to match', [onA({ ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'blue' } } }, { podSelector: { matchLabels: { app: 'b' } } }] }] })], {
    'y/b -> x/a TCP 80': 'allowed', 'y/c -> x/a TCP 80': 'allowed', 'x/b -> x/a TCP 80': 'allowed', 'x/c -> x/a TCP 80': 'denied',
  }],
  ['a rule without from, or with an empty or null one, is about everyone', [onA({ ingress: [{ ports: [{ port: 80 }] }, { from: [], ports: [{ port: 81 }] }, { from: null, ports: [{ port: 82 }] }] })], {
    'y/c -> x/a TCP 80': 'allowed', '192.0.2.1 -> x/a TCP 81': 'allowed', '2001:db8::1 -> x/a TCP 82': 'allowed', 'y/c -> x/a TCP 83': 'denied',
  }],
  ['a rule without to, or with an empty one, is about everyone', [onA({ policyTypes: ['Egress'], egress: [{ ports: [{ port: 80 }] }, { to: [], ports: [{ port: 81 }] }] })], {
    'x/a -> y/c TCP 80': 'allowed', 'x/a -> 192.0.2.1 TCP 81': 'allowed', 'x/a -> y/c TCP 82': 'denied', 'x/a -> 192.0.2.1 TCP 82': 'denied',
  }],
  ['no rule, an empty list and null allow nobody in a direction that is isolated', [onA({ policyTypes: ['Ingress'] }), policy('y/n', { podSelector: A, ingress: [] }), policy('y/m', { podSelector: { matchLabels: { app: 'b' } }, ingress: null })], {
    'x/b -> x/a TCP 80': 'denied', 'x/b -> y/a TCP 80': 'denied', 'x/b -> y/b TCP 80': 'denied', '192.0.2.1 -> y/a TCP 80': 'denied', 'x/b -> y/c TCP 80': 'allowed',
  }],
  ['an empty rule allows everyone on all ports', [onA({ ingress: [{}] })], {
    'y/c -> x/a TCP 80': 'allowed', '192.0.2.1 -> x/a SCTP 65535': 'allowed',
  }],
  ['a rule that is null is an empty rule', [onA({ ingress: [null] })], { 'y/c -> x/a UDP 80': 'allowed' }],
  ['without policyTypes, ingress is isolated, and egress only by a policy with a rule for it', [
    policy('x/in', { podSelector: A, egress: [] }), policy('x/both', { podSelector: { matchLabels: { app: 'b' } }, egress: [{ to: [X] }] }),
  ], {
    'y/c -> x/a TCP 80': 'denied', 'x/a -> y/c TCP 80': 'allowed', 'y/c -> x/b TCP 80': 'denied', 'x/b -> y/c TCP 80': 'denied', 'x/b -> x/c TCP 80': 'allowed',
  }],
  ['empty and null policyTypes are as if there were none', [onA({ policyTypes: [], egress: [{}] }), policy('y/n', { podSelector: A, policyTypes: null })], {
    'y/c -> x/a TCP 80': 'denied', 'x/a -> y/c TCP 80': 'allowed', 'x/c -> y/a TCP 80': 'denied',
  }],
  ['rules of a direction that policyTypes leaves out count for nothing', [onA({ policyTypes: ['Egress'], ingress: [{ from: [X] }], egress: [{}] })], { 'y/c -> x/a TCP 80': 'allowed' }],
  ['policyTypes alone isolate egress', [onA({ policyTypes: ['Egress'] })], { 'x/a -> y/c TCP 80': 'denied', 'y/c -> x/a TCP 80': 'allowed' }],
  ['a rule without ports, or with an empty or null list, is about all ports and protocols', [onA({ ingress: [{ from: [X], ports: [] }] }), policy('y/n', { podSelector: A, ingress: [{ from: [X], ports: null }] })], {
    'x/b -> x/a TCP 1': 'allowed', 'x/b -> x/a SCTP 65535': 'allowed', 'x/b -> y/a UDP 53': 'allowed',
  }],
  ['a port without protocol is one of TCP', [onA({ ingress: [{ ports: [{ port: 80 }, { port: 81, protocol: null }] }] })], {
    'y/c -> x/a TCP 80': 'allowed', 'y/c -> x/a TCP 81': 'allowed', 'y/c -> x/a UDP 80': 'denied', 'y/c -> x/a SCTP 80': 'denied',
  }],
  ['a protocol without port is every port of that protocol alone', [onA({ ingress: [{ ports: [{ protocol: 'UDP' }] }] })], {
    'y/c -> x/a UDP 1': 'allowed', 'y/c -> x/a UDP 65535': 'allowed', 'y/c -> x/a TCP 80': 'denied',
  }],
  ['an empty port is every port of TCP', [onA({ ingress: [{ ports: [{}] }] })], { 'y/c -> x/a TCP 9': 'allowed', 'y/c -> x/a UDP 9': 'denied' }],
  ['a port that is null is an empty port', [onA({ ingress: [{ ports: [null] }] })], { 'y/c -> x/a TCP 9': 'allowed', 'y/c -> x/a UDP 9': 'denied' }],
  ['endPort is included', [onA({ ingress: [{ ports: [{ port: 80, endPort: 90 }, { port: 100, endPort: 100 }] }] })], {
    'y/c -> x/a TCP 79': 'denied', 'y/c -> x/a TCP 80': 'allowed', 'y/c -> x/a TCP 90': 'allowed', 'y/c -> x/a TCP 91': 'denied', 'y/c -> x/a TCP 100': 'allowed',
  }],
  ['a named port is what the destination says, with the same protocol', [onA({ ingress: [{ ports: [{ port: 'http' }, { port: 'dns' }] }] })], {
    'y/c -> x/a TCP 8080': 'allowed', 'y/c -> x/a TCP 53': 'denied', 'y/c -> x/a UDP 53': 'denied', 'y/c -> x/a TCP 80': 'denied',
  }],
  ['a named port of egress is a matter of each destination, and of none outside', [policy('x/c-out', { podSelector: { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, policyTypes: ['Egress'], egress: [{ ports: [{ port: 'dns', protocol: 'UDP' }] }] })], {
    'x/c -> y/a UDP 53': 'allowed', 'x/c -> y/b UDP 53': 'denied', 'x/c -> 192.0.2.1 UDP 53': 'denied', 'x/c -> y/a UDP 54': 'denied',
  }],
  ['a port is one of the pod, not of a Service before it', [onA({ ingress: [{ ports: [{ port: 80 }] }] }), { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a', namespace: 'x' }, spec: { selector: { app: 'a' }, ports: [{ port: 80, targetPort: 8080 }] } }], {
    'y/c -> x/a TCP 80': 'allowed', 'y/c -> x/a TCP 8080': 'denied',
  }],
  ['except takes addresses from its own block alone', [onA({ ingress: [{ from: [{ ipBlock: { cidr: '192.0.2.0/24', except: ['192.0.2.128/25'] } }, { ipBlock: { cidr: '192.0.2.255/32' } }] }] })], {
    '192.0.2.127 -> x/a TCP 80': 'allowed', '192.0.2.128 -> x/a TCP 80': 'denied', '192.0.2.255 -> x/a TCP 80': 'allowed', '198.51.100.1 -> x/a TCP 80': 'denied',
  }],
  ['blocks of IPv6 hold addresses of IPv6 alone', [onA({ ingress: [{ from: [{ ipBlock: { cidr: '::/0', except: ['2001:db8:1::/48'] } }] }] })], {
    '2001:db8::1 -> x/a TCP 80': 'allowed', '2001:db8:1::1 -> x/a TCP 80': 'denied', '192.0.2.1 -> x/a TCP 80': 'denied',
  }],
  ['whether a block that may hold pods means them is unknown', [onA({ ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 80 }] }] })], {
    'x/b -> x/a TCP 80': 'unknown', 'x/b -> x/a TCP 81': 'denied', '10.1.2.3 -> x/a TCP 80': 'allowed', '192.0.2.1 -> x/a TCP 80': 'denied',
  }],
  ['a block that may hold pods decides nothing where another rule allows', [onA({ ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }, { from: [X] }] })], {
    'x/b -> x/a TCP 80': 'allowed', 'y/b -> x/a TCP 80': 'unknown',
  }],
  ['a block that no pod can have an address of means none', [onA({ ingress: [{ from: [{ ipBlock: { cidr: '203.0.113.0/24' } }, { ipBlock: { cidr: '2001:db8::/32' } }] }] })], { 'x/b -> x/a TCP 80': 'denied' }],
  ['policies add up, in any order', [onA({}), policy('x/more', { podSelector: A, ingress: [{ from: [{ podSelector: { matchLabels: { app: 'b' } } }] }] }), policy('x/deny', { podSelector: {} })], {
    'x/b -> x/a TCP 80': 'allowed', 'x/c -> x/a TCP 80': 'denied',
  }],
  ['directions are isolated apart', [policy('x/out', { podSelector: A, policyTypes: ['Egress'] }), policy('x/in', { podSelector: { matchLabels: { app: 'b' } }, policyTypes: ['Ingress'] })], {
    'x/b -> x/a TCP 80': 'allowed', 'x/a -> x/c TCP 80': 'denied', 'x/b -> x/c TCP 80': 'allowed', 'x/c -> x/b TCP 80': 'denied',
  }],
  ['both ends have to allow a connection', [policy('x/out', { podSelector: A, policyTypes: ['Egress'], egress: [{ to: [{ namespaceSelector: { matchLabels: { team: 'blue' } } }], ports: [{ port: 80 }] }] }), policy('y/in', { podSelector: A, ingress: [{ from: [X], ports: [{ port: 80 }, { port: 81 }] }] })], {
    'x/a -> y/a TCP 80': 'allowed', 'x/a -> y/a TCP 81': 'denied', 'x/a -> x/b TCP 80': 'denied', 'x/b -> y/a TCP 81': 'allowed', 'y/b -> y/a TCP 80': 'denied',
  }],
  ['replies need no rule', [policy('x/out', { podSelector: A, policyTypes: ['Ingress', 'Egress'], egress: [{}] })], { 'x/a -> y/c TCP 80': 'allowed', 'y/c -> x/a TCP 80': 'denied' }],
  ['a pod cannot be cut off from itself', [policy('x/deny', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] })], { 'x/a -> x/a TCP 80': 'allowed', 'x/a -> x/b TCP 80': 'denied' }],
  ['what isolation does to protocols without ports is unknown', [onA({ ingress: [{}] })], { 'y/c -> x/a ICMP 1': 'unknown', 'x/a -> y/c ICMP 1': 'allowed', 'x/b -> x/c GRE 1': 'allowed' }],
  ['each namespace has a label with its name, whatever its manifest says', [policy('x/in', { podSelector: A, ingress: [{ from: [X] }] })], { 'x/b -> x/a TCP 80': 'allowed', 'y/b -> x/a TCP 80': 'denied' }],
  ['NotIn matches where the label is missing', [onA({ ingress: [{ from: [{ podSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['b'] }] } }] }] })], { 'x/c -> x/a TCP 80': 'allowed', 'x/b -> x/a TCP 80': 'denied' }],
  ['DoesNotExist matches where the label is missing, Exists where it is empty', [
    onA({ ingress: [{ from: [{ podSelector: { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] } }], ports: [{ port: 80 }] }, { from: [{ podSelector: { matchExpressions: [{ key: 'tier', operator: 'Exists' }] } }], ports: [{ port: 81 }] }] }),
  ], { 'x/c -> x/a TCP 80': 'allowed', 'x/b -> x/a TCP 80': 'denied', 'x/b -> x/a TCP 81': 'allowed', 'x/c -> x/a TCP 81': 'denied' }],
  ['an empty value in matchLabels needs the label, and the empty value', [onA({ ingress: [{ from: [{ podSelector: { matchLabels: { tier: '' } } }, { namespaceSelector: { matchLabels: { empty: '' } } }] }] })], {
    'x/b -> x/a TCP 80': 'allowed', 'x/c -> x/a TCP 80': 'denied', 'y/c -> x/a TCP 80': 'allowed',
  }],
  ['a value that is null in matchLabels is an empty one', [onA({ ingress: [{ from: [{ podSelector: { matchLabels: { tier: null } } }] }] })], { 'x/b -> x/a TCP 80': 'allowed', 'x/c -> x/a TCP 80': 'denied' }],
  ['all requirements of a selector have to hold', [onA({ ingress: [{ from: [{ podSelector: { matchLabels: { app: 'b' }, matchExpressions: [{ key: 'tier', operator: 'In', values: ['z', ''] }, { key: 'app', operator: 'NotIn', values: ['c'] }] } }] }] })], {
    'x/b -> x/a TCP 80': 'allowed', 'x/c -> x/a TCP 80': 'denied',
  }],
  ['a podSelector finds nothing in another namespace by node-local addresses of DNS', [policy('x/out', { podSelector: A, policyTypes: ['Egress'], egress: [{ to: [{ namespaceSelector: {} }], ports: [{ port: 53, protocol: 'UDP' }] }] })], {
    'x/a -> 169.254.20.10 UDP 53': 'denied', 'x/a -> y/a UDP 53': 'allowed',
  }],
  ['a block reaches the API server where selectors cannot', [policy('x/out', { podSelector: A, policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '192.0.2.10/32' } }], ports: [{ port: 443 }, { port: 6443 }] }] })], {
    'x/a -> 192.0.2.10 TCP 6443': 'allowed', 'x/a -> 192.0.2.10 TCP 443': 'allowed', 'x/a -> 192.0.2.11 TCP 443': 'denied',
  }],
];

test.each(ROWS)('%s', (_, policies, verdicts) => {
  const network = facts([...CLUSTER, ...policies]);
  expect(network.refusals).toEqual([]);
  expect(Object.fromEntries(Object.keys(verdicts).map(flow => [flow, ask(network, flow).verdict]))).toEqual(verdicts);
});

test('nothing is isolated where there is no policy', () => {
  const network = facts(CLUSTER);
  expect(['x/a -> y/b TCP 80', '192.0.2.1 -> x/a UDP 1', 'x/a -> 192.0.2.1 SCTP 9', '192.0.2.1 -> 192.0.2.2 TCP 1'].map(flow => ask(network, flow).verdict))
    .toEqual(['allowed', 'allowed', 'allowed', 'allowed']);
});
