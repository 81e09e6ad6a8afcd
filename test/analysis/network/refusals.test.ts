import * as fc from 'fast-check';
import { ask, facts, namespace, pod, policy } from './manifests';

const from = (peer: unknown) => ({ ingress: [{ from: [peer] }] });
const ports = (port: unknown) => ({ ingress: [{ ports: [port] }] });
const block = (ipBlock: unknown) => from({ ipBlock });

const REFUSED: readonly (readonly [spec: unknown, path: string, found: string])[] = [
  [from({}), 'spec.ingress[0].from[0]', '{}'],
  [from(null), 'spec.ingress[0].from[0]', '{}'],
  [{ egress: [{ to: [{ podSelector: null, namespaceSelector: null }] }] }, 'spec.egress[0].to[0]', '{}'],
  [from({ ipBlock: { cidr: '10.0.0.0/8' }, podSelector: {} }), 'spec.ingress[0].from[0]', 'ipBlock and podSelector'],
  [block({}), 'spec.ingress[0].from[0].ipBlock.cidr', 'unset'],
  [block('10.0.0.0/8'), 'spec.ingress[0].from[0].ipBlock', '10.0.0.0/8'],
  [block({ cidr: '999.1.1.1/99' }), 'spec.ingress[0].from[0].ipBlock.cidr', '999.1.1.1/99'],
  [block({ cidr: '10.0.0.1' }), 'spec.ingress[0].from[0].ipBlock.cidr', '"10.0.0.1"'],
  [block({ cidr: '10.0.0.1/8' }), 'spec.ingress[0].from[0].ipBlock.cidr', '10.0.0.1/8'],
  [block({ cidr: '10.0.0.0/8', except: '10.1.0.0/16' }), 'spec.ingress[0].from[0].ipBlock.except', '10.1.0.0/16'],
  [block({ cidr: '10.0.0.0/8', except: ['10.0.0.0/8'] }), 'spec.ingress[0].from[0].ipBlock.except[0]', '10.0.0.0/8'],
  [block({ cidr: '10.0.0.0/8', except: ['10.1.0.0/16', '11.0.0.0/16'] }), 'spec.ingress[0].from[0].ipBlock.except[1]', '11.0.0.0/16'],
  [block({ cidr: '0.0.0.0/0', except: ['2001:db8::/32'] }), 'spec.ingress[0].from[0].ipBlock.except[0]', '2001:db8::/32'],
  [ports({ port: 0 }), 'spec.ingress[0].ports[0].port', '0'],
  [ports({ port: 65536 }), 'spec.ingress[0].ports[0].port', '65536'],
  [ports({ port: 1.5 }), 'spec.ingress[0].ports[0].port', '1.5'],
  [ports({ port: true }), 'spec.ingress[0].ports[0].port', 'true'],
  [ports({ port: '80' }), 'spec.ingress[0].ports[0].port', '"80"'],
  [ports({ port: '' }), 'spec.ingress[0].ports[0].port', '""'],
  [ports({ port: 'Http' }), 'spec.ingress[0].ports[0].port', 'Http'],
  [ports({ port: 'a--b' }), 'spec.ingress[0].ports[0].port', 'a--b'],
  [ports({ port: 'a-name-too-long-' }), 'spec.ingress[0].ports[0].port', '"a-name-too-long-"'],
  [ports({ port: 90, endPort: 80 }), 'spec.ingress[0].ports[0].endPort', '80'],
  [ports({ port: 90, endPort: 65536 }), 'spec.ingress[0].ports[0].endPort', '65536'],
  [ports({ port: 'http', endPort: 80 }), 'spec.ingress[0].ports[0].endPort', '80'],
  [ports({ endPort: 80 }), 'spec.ingress[0].ports[0].endPort', '80'],
  [ports({ protocol: 'tcp' }), 'spec.ingress[0].ports[0].protocol', 'tcp'],
  [ports({ protocol: '' }), 'spec.ingress[0].ports[0].protocol', '""'],
  [ports('http'), 'spec.ingress[0].ports[0]', 'http'],
  [{ podSelector: { matchExpressions: [{ key: 'a', operator: 'Is', values: ['b'] }] } }, 'spec.podSelector', 'a mapping'],
  [{ podSelector: 'a=b' }, 'spec.podSelector', 'a=b'],
  [from({ podSelector: { matchLabels: { a: 1 } } }), 'spec.ingress[0].from[0].podSelector', 'a mapping'],
  [from({ namespaceSelector: { matchLabels: ['a'] } }), 'spec.ingress[0].from[0].namespaceSelector', 'a mapping'],
  [{ policyTypes: ['ingress'] }, 'spec.policyTypes', '[ingress]'],
  [{ policyTypes: ['Ingress', 'Egress', 'Ingress'] }, 'spec.policyTypes', '[Ingress, Egress, Ingress]'],
  [{ policyTypes: 'Ingress' }, 'spec.policyTypes', 'Ingress'],
  [{ ingress: {} }, 'spec.ingress', 'a mapping'],
  [{ ingress: ['all'] }, 'spec.ingress[0]', 'all'],
  [{ egress: [{ to: {} }] }, 'spec.egress[0].to', 'a mapping'],
  [{ egress: [{ ports: 80 }] }, 'spec.egress[0].ports', '80'],
  ['deny', 'spec', 'deny'],
];

test.each(REFUSED)('the policy with spec %j is refused at %s, which is %s', (spec, path, found) => {
  const network = facts([namespace('x'), pod('x/a'), policy('x/refused', spec)]);
  expect(network.refusals.map(each => [each.object.reference.name, each.path, each.found])).toContainEqual(['refused', path, found]);
});

test('a policy that is refused isolates nothing, the others count', () => {
  const network = facts([namespace('x'), pod('x/a'), pod('x/b', { app: 'b' }), policy('x/refused', from({})), policy('x/fine', { podSelector: { matchLabels: { app: 'b' } } })]);
  expect(network.policies.map(each => each.object.reference.name)).toEqual(['fine']);
  expect([ask(network, 'x/b -> x/a TCP 80').verdict, ask(network, 'x/a -> x/b TCP 80').verdict]).toEqual(['allowed', 'denied']);
});

test('all that is wrong with a policy is told', () => {
  const { refusals } = facts([policy('x/refused', { podSelector: 1, policyTypes: ['All'], ...from({}), egress: [{ ports: [{ port: 0 }] }] })]);
  expect(refusals.map(each => each.path).sort()).toEqual(['spec.egress[0].ports[0].port', 'spec.ingress[0].from[0]', 'spec.podSelector', 'spec.policyTypes']);
});

test('an endPort below a port that is none is told beside it', () => {
  const { refusals } = facts([policy('x/refused', ports({ port: 65536, endPort: 81 }))]);
  expect(refusals.map(each => each.path)).toEqual(['spec.ingress[0].ports[0].port', 'spec.ingress[0].ports[0].endPort']);
});

test('before Kubernetes 1.36, bits behind the prefix do not count', () => {
  const network = facts([pod('x/a'), policy('x/n', block({ cidr: '192.0.2.9/24', except: ['192.0.2.200/25'] }))], { kubernetes: 35 });
  expect(network.refusals).toEqual([]);
  expect([ask(network, '192.0.2.1 -> x/a TCP 80').verdict, ask(network, '192.0.2.129 -> x/a TCP 80').verdict]).toEqual(['allowed', 'denied']);
});

test('policies of other groups are none of ours', () => {
  const calico = { apiVersion: 'crd.projectcalico.org/v1', kind: 'NetworkPolicy', metadata: { name: 'n', namespace: 'x' }, spec: { selector: 'all()' } };
  const network = facts([pod('x/a'), calico]);
  expect([network.policies, network.refusals]).toEqual([[], []]);
});

test('no manifest is too strange to be read', () => {
  const value = fc.anything({ maxDepth: 3, withNullPrototype: false });
  const some = fc.oneof(value, fc.array(value));
  const spec = fc.record({ podSelector: value, policyTypes: value, ingress: fc.oneof(value, fc.array(fc.record({ from: some, ports: some }))), egress: value });
  fc.assert(fc.property(fc.oneof(value, spec), value, value, (policySpec, labels, podSpec) => {
    const network = facts([
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'x', labels } },
      pod('x/a', labels as object, podSpec as object),
      pod('x/b'),
      policy('x/n', policySpec),
    ]);
    expect([...network.connections(), ...network.connections('possible'), ...network.groups('possible')].every(each => String(each.ports) !== 'none')).toBe(true);
    expect(network.policies.length === 1).toBe(network.refusals.length === 0);
  }), { numRuns: 500 });
});
