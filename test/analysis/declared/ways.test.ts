import * as fc from 'fast-check';
import { DeclaredFlows, isAddresses } from '../../../src/analysis/declared/declared-flow';
import { MissingWays } from '../../../src/analysis/declared/missing-ways';
import { inWords } from '../../../src/analysis/declared/openings';
import { UndeclaredWays } from '../../../src/analysis/declared/undeclared-ways';
import type { Endpoint } from '../../../src/analysis/network/endpoint';
import { networkOf } from '../../../src/analysis/network/network-facts';
import { type End, isEndpoint } from '../../../src/analysis/network/side';
import type { Connection } from '../../../src/intent/connection';
import { kubeObject } from '../../../src/kube/object';
import { PortSet, type Protocol } from '../../../src/kube/port-set';
import { all, of, pod, policy } from '../../checks/network-bench';
import { randomCluster } from '../network/random-cluster';
import { connection, declaredIn, intentOf, virtual } from './declared-bench';

const QUESTIONS: readonly (readonly [Protocol, number])[] = [['TCP', 53], ['TCP', 80], ['TCP', 443], ['UDP', 53], ['UDP', 81], ['SCTP', 80]];

/** Ports that declarations name. */
const PORTS = [PortSet.of('TCP', 80), PortSet.of('UDP', 53), PortSet.of('TCP', 50, 100), PortSet.every('SCTP'), PortSet.ALL];

/** A random cluster, and what its pods might have declared. */
const worlds = fc.tuple(
  randomCluster(),
  fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...PORTS)), { maxLength: 6 }),
  fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
).map(([{ objects }, declared, hardened]) => {
  const network = networkOf(objects.map(kubeObject));
  const { endpoints } = network;
  const nth = (number: number): Endpoint => endpoints[number % endpoints.length]!;
  const connections = declared.map(([from, to, ports]): Connection => ({
    from: { workload: nth(from).object.reference }, to: { workload: nth(to).object.reference }, ports, declaredBy: 'random',
  }));
  const workloads = endpoints.filter((_, index) => hardened[index % hardened.length]).map(({ object }) => object.reference);
  return { network, flows: new DeclaredFlows(network, intentOf({ connections, workloads })) };
});

/** A question about two ends as a text. */
const said = (from: End, to: End, protocol: Protocol, port: number): string => `${label(from)} -> ${label(to)} ${protocol} ${port}`;
const label = (end: End): string => (isEndpoint(end) ? `${end.namespace}/${end.name}` : end.toString());

test('what passes at the policies of hardened workloads and was not declared is told, and nothing else', () => {
  fc.assert(fc.property(worlds, ({ network, flows }) => {
    const isGuarded = (each: Endpoint, direction: 'egress' | 'ingress'): boolean => flows.workloads.has(each) && network.isolation(each, direction).length > 0;
    const isDeclared = (from: Endpoint, to: Endpoint, protocol: Protocol, port: number): boolean =>
      flows.all.some(flow => (flow.from as readonly Endpoint[]).includes(from) && (flow.to as readonly Endpoint[]).includes(to) && flow.connection.ports.has(protocol, port));
    const expected = network.endpoints.flatMap(from => network.endpoints.filter(to => to !== from).flatMap(to => QUESTIONS
      .filter(([protocol, port]) => (isGuarded(from, 'egress') || isGuarded(to, 'ingress')) && network.allows(from, to, protocol, port) && !isDeclared(from, to, protocol, port))
      .map(question => said(from, to, ...question))));
    const found = [...new UndeclaredWays(network, flows).all()].filter(way => isEndpoint(way.other)).flatMap(({ owner, other, direction, ports }) => QUESTIONS
      .filter(question => ports.has(...question))
      .map(question => (direction === 'egress' ? said(owner, other, ...question) : said(other, owner, ...question))));
    expect(found.sort()).toEqual(expected.sort());
  }), { numRuns: 300 });
});

test('what was declared and does not come about is told, and nothing else', () => {
  fc.assert(fc.property(worlds, ({ network, flows }) => {
    const missing = new MissingWays(network, new Set());
    for (const flow of flows.all) {
      const [from, to] = [flow.from, flow.to].map(end => (end as readonly Endpoint[])[0]!) as [Endpoint, Endpoint];
      const expected = QUESTIONS.filter(([protocol, port]) => flow.connection.ports.has(protocol, port) && !network.portsBetween(from, to).has(protocol, port));
      const found = QUESTIONS.filter(([protocol, port]) => [...missing.of(flow)].some(way => way.ports.has(protocol, port)));
      expect(found).toEqual(expected);
    }
  }), { numRuns: 300 });
});

describe('with addresses', () => {
  const EGRESS = policy(`${of('web')}, policyTypes: [Egress], egress: [{ to: [{ ipBlock: { cidr: 192.0.2.0/24 } }], ports: [{ port: 443 }] }]`);
  const to = (cidr: string, ports = PortSet.of('TCP', 443)): Connection => connection('web', { addresses: { cidr, except: [] } }, ports);

  const undeclared = (connections: readonly Connection[]): string[] => {
    const { network, flows } = declaredIn(all(pod('web'), EGRESS), connections, ['web']);
    return [...new UndeclaredWays(network, flows).all()].map(({ other, ports }) => `${label(other)} ${ports.toString()}`);
  };

  test.each([
    ['none', [], ['192.0.2.0/24 TCP 443']],
    ['half of them', [to('192.0.2.0/25')], ['192.0.2.128/25 TCP 443']],
    ['both halves', [to('192.0.2.0/25'), to('192.0.2.128/25')], []],
    ['more than there are', [to('192.0.0.0/16', PortSet.ALL)], []],
    ['another port', [to('192.0.2.0/24', PortSet.of('TCP', 80))], ['192.0.2.0/24 TCP 443']],
  ])('where %s were declared, the rest of what passes is told', (_, connections, ways) => {
    expect(undeclared(connections)).toEqual(ways);
  });

  test.each([
    ['all of it passes', to('192.0.2.0/25'), []],
    ['half of it passes', to('192.0.2.0/23', PortSet.of('TCP', 443)), ['192.0.3.0/24']],
    ['another port passes', to('192.0.2.0/24', PortSet.of('TCP', 80)), ['192.0.2.0/24']],
  ])('where %s, what does not is told', (_, declared, missing) => {
    const { network, flows } = declaredIn(all(pod('web'), EGRESS), [declared]);
    expect(flows.all.flatMap(flow => [...new MissingWays(network, new Set()).of(flow)]).map(way => label(way.to))).toEqual(missing);
  });
});

test('a pod that nothing isolates opened nothing, so that none of its ways is told', () => {
  const { network, flows } = declaredIn(all(pod('web'), pod('api')), [], ['web', 'api']);
  expect([...new UndeclaredWays(network, flows).all()]).toEqual([]);
});

test('what stands for a pod counts only where the pod itself is in no manifest', () => {
  const deny = policy(`${of('web')}, policyTypes: [Egress], egress: [{ to: [{ podSelector: { matchLabels: { app: api, old: "yes" } } }] }]`);
  const standIn = virtual('shop', 'app=api', { app: 'api' });
  const missing = (yaml: string): string[] => {
    const network = networkOf([...declaredIn(yaml, []).network.endpoints.map(endpoint => endpoint.object), ...declaredIn(yaml, []).network.policies.map(each => each.object), standIn]);
    const declared = connection('web', { pods: { namespace: 'shop', podSelector: { matchLabels: { app: 'api' } } } });
    const flows = new DeclaredFlows(network, intentOf({ connections: [declared] }));
    return flows.all.flatMap(flow => [...new MissingWays(network, new Set([standIn])).of(flow)]).map(way => label(way.to));
  };
  expect(missing(all(pod('web'), deny))).toEqual(['shop/Pod/app=api']);
  expect(missing(all(pod('web'), pod('api', '{ containers: [{ name: api, ports: [{ containerPort: 80 }] }] }'), deny))).toEqual(['shop/Pod/api']);
});

test('pods are meant by labels that no policy names', () => {
  const { flows } = declaredIn(all(pod('web'), pod('api'), pod('db')), [connection('web', { pods: { namespace: 'shop', podSelector: { matchLabels: { app: 'api' } } } })]);
  expect((flows.all[0]!.to as readonly Endpoint[]).map(label)).toEqual(['shop/Pod/api']);
});

test('a connection that no workload of the manifests declares is an error', () => {
  expect(() => declaredIn(pod('web'), [connection('gone', { addresses: { cidr: '192.0.2.0/24', except: [] } })]))
    .toThrow('a connection that shop/web declares has no workload among the manifests, expected the one that declares it');
});

test('the connection between two pods is found by either end', () => {
  const { network, flows } = declaredIn(all(pod('web'), pod('api'), pod('db')), [connection('web', 'api')]);
  const [api, db, web] = network.endpoints as [Endpoint, Endpoint, Endpoint];
  expect(flows.of(web, api)?.ports.toString()).toBe('TCP 80');
  expect([flows.of(api, web), flows.of(web, db)]).toEqual([undefined, undefined]);
});

test('the addresses of an end are without its exceptions', () => {
  const { flows } = declaredIn(pod('web'), [connection('web', { addresses: { cidr: '192.0.2.0/24', except: ['192.0.2.0/25'] } })]);
  const { to } = flows.all[0]!;
  expect(isAddresses(to) && to.toString()).toBe('192.0.2.128/25');
});

test('many ways are told by the first ones', () => {
  const { network } = declaredIn(all(...['a', 'b', 'c', 'd', 'e'].map(name => pod(name))), []);
  const [owner, ...others] = network.endpoints;
  const ways = others.map(other => ({ owner: owner!, direction: 'egress' as const, other, ports: PortSet.of('TCP', 80) }));
  expect(inWords(ways)).toBe('a way from Pod shop/a to Pod shop/b on TCP 80, a way from Pod shop/a to Pod shop/c on TCP 80, a way from Pod shop/a to Pod shop/d on TCP 80 and 1 more');
});
