import * as fc from 'fast-check';
import { CidrSet } from '../../../src/analysis/network/cidr-set';
import { type NetworkFacts, networkOf } from '../../../src/analysis/network/network-facts';
import type { Reading } from '../../../src/analysis/network/row';
import { parseAddress } from '../../../src/kube/cidr';
import { kubeObject } from '../../../src/kube/object';
import { PortSet } from '../../../src/kube/port-set';
import { naive } from './naive';
import { type RandomCluster, randomCluster, type RandomEnd, type RandomProbe } from './random-cluster';

const RUNS = { numRuns: 120 };

/** A crowd is slow to shrink; what differs is as a rule found with few pods, too. */
const CROWDED_RUNS = { numRuns: 20, endOnFailure: true };

function factsOf({ objects }: RandomCluster): NetworkFacts {
  return networkOf(objects.map(kubeObject));
}

/** What follows from both readings of all that is up to the network plugin. */
function expected({ objects }: RandomCluster, probe: RandomProbe): string {
  const strict = naive(objects, probe, { blocksMeanPods: false, nodesAreFree: false });
  const lenient = naive(objects, probe, { blocksMeanPods: true, nodesAreFree: true });
  if (strict === lenient) {
    return strict ? 'allowed' : 'denied';
  }
  return 'unknown';
}

function endpointOf(facts: NetworkFacts, end: RandomEnd) {
  return facts.endpoints.find(each => 'pod' in end && each.namespace === end.namespace && each.object.reference.name === end.pod)!;
}

test('policies generated at random are all ones that the API server takes', () => {
  fc.assert(fc.property(randomCluster({ hostNetwork: true, strangers: true }), cluster => {
    expect(factsOf(cluster).refusals).toEqual([]);
  }), RUNS);
});

test('verdicts are those of the API wording, and unknown exactly where the two readings of it differ', () => {
  fc.assert(fc.property(randomCluster({ hostNetwork: true }), cluster => {
    const facts = factsOf(cluster);
    expect(cluster.probes.map(probe => facts.verdict(probe).verdict)).toEqual(cluster.probes.map(probe => expected(cluster, probe)));
  }), RUNS);
});

test('what is decided about namespaces that nobody described stays so, whatever their labels turn out to be', () => {
  fc.assert(fc.property(randomCluster({ hostNetwork: true, strangers: true }), fc.dictionary(fc.constantFrom('app', 'tier'), fc.constantFrom('x', 'y', '')), (cluster, labels) => {
    const facts = factsOf(cluster);
    const completed = ['n0', 'n1', 'n2'].map(name => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } }));
    // The first of two objects counts, so that namespaces that are described keep their labels.
    const all = { ...cluster, objects: [...cluster.objects, ...completed, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: '', labels } }] };
    for (const probe of cluster.probes) {
      const { verdict } = facts.verdict(probe);
      if (verdict !== 'unknown') {
        expect([probe, verdict]).toEqual([probe, expected(all, probe)]);
      }
    }
  }), RUNS);
});

test('all ways to ask give the same answer', () => {
  fc.assert(fc.property(randomCluster({ hostNetwork: true, strangers: true }), cluster => {
    const facts = factsOf(cluster);
    for (const probe of cluster.probes.filter(each => 'pod' in each.from && 'pod' in each.to)) {
      const [from, to] = [endpointOf(facts, probe.from), endpointOf(facts, probe.to)];
      const { verdict } = facts.verdict(probe);
      expect(facts.allows(from, to, probe.protocol, probe.port)).toBe(verdict === 'allowed');
      if (from !== to) {
        expect(facts.portsBetween(from, to, 'possible').has(probe.protocol, probe.port)).toBe(verdict !== 'denied');
        expect(facts.mayReach(from, to, PortSet.of(probe.protocol, probe.port))).toBe(verdict !== 'denied');
      }
    }
  }), RUNS);
});

/** Whom each endpoint reaches, by asking pair by pair: `0>3 TCP 80`. */
function pairsOf(facts: NetworkFacts, reading: Reading): string[] {
  const { endpoints } = facts;
  const pairs = endpoints.flatMap(from => endpoints.filter(to => to !== from).map(to => `${from.index}>${to.index} ${facts.portsBetween(from, to, reading).toString()}`));
  return pairs.filter(pair => !pair.endsWith(' none'));
}

function listOf(facts: NetworkFacts, reading: Reading): string[] {
  return [...facts.connections(reading)]
    .flatMap(({ from, to, ports }) => ('index' in from && 'index' in to ? [`${from.index}>${to.index} ${ports.toString()}`] : []));
}

function groupsOf(facts: NetworkFacts, reading: Reading): string[] {
  return [...facts.groups(reading)].flatMap(({ from, to, ports }) => {
    if (from instanceof CidrSet || to instanceof CidrSet) {
      return [];
    }
    const pairs = from.flatMap(one => to.filter(two => two !== one).map(two => `${one.index}>${two.index} ${ports.toString()}`));
    return pairs.length > 0 ? pairs : ['a group without a pair'];
  });
}

test.each([['certain', false], ['possible', false], ['certain', true], ['possible', true]] as const)(
  'connections are all pairs with a port, in the %s reading, alone and in groups (crowded: %s)', (reading, isCrowded) => {
    fc.assert(fc.property(randomCluster({ hostNetwork: true, strangers: true, isCrowded }), cluster => {
      const facts = factsOf(cluster);
      const listed = listOf(facts, reading);
      expect(listed).toEqual(pairsOf(facts, reading));
      expect(groupsOf(facts, reading).sort()).toEqual(listed.sort());
    }), isCrowded ? CROWDED_RUNS : RUNS);
  },
);

test('in a crowd, verdicts are those of the API wording, too', () => {
  fc.assert(fc.property(randomCluster({ isCrowded: true }), cluster => {
    const facts = factsOf(cluster);
    const ends = cluster.probes.map(each => ('pod' in each.from && 'pod' in each.to ? [endpointOf(facts, each.from), endpointOf(facts, each.to)] as const : undefined));
    cluster.probes.forEach((probe, index) => {
      const [from, to] = ends[index] ?? [];
      if (from && to && from !== to) {
        const answers = [facts.portsBetween(from, to), facts.portsBetween(from, to, 'possible')].map(ports => ports.has(probe.protocol, probe.port));
        const readings = [false, true].map(blocksMeanPods => naive(cluster.objects, probe, { blocksMeanPods, nodesAreFree: blocksMeanPods }));
        expect([probe, answers]).toEqual([probe, readings]);
      }
    });
  }), CROWDED_RUNS);
});

test('ranges of addresses hold what verdicts allow, and list each address once', () => {
  fc.assert(fc.property(randomCluster(), cluster => {
    const facts = factsOf(cluster);
    for (const probe of cluster.probes.filter(each => 'ip' in each.from !== 'ip' in each.to)) {
      const [inside, outside, ranges] = 'ip' in probe.from
        ? [endpointOf(facts, probe.to), probe.from, facts.ingressRanges(endpointOf(facts, probe.to))] as const
        : [endpointOf(facts, probe.from), probe.to as { ip: string }, facts.egressRanges(endpointOf(facts, probe.from))] as const;
      const holding = ranges.filter(range => range.addresses.covers(parseAddress(outside.ip)!));
      expect(holding.length).toBeLessThanOrEqual(1);
      expect([inside.name, holding.some(range => range.ports.has(probe.protocol, probe.port))]).toEqual([inside.name, facts.verdict(probe).verdict === 'allowed']);
    }
  }), RUNS);
});

test('every connection names rules that open all of its ports, or says that nothing isolates the ends', () => {
  fc.assert(fc.property(randomCluster({ strangers: true }), cluster => {
    for (const connection of factsOf(cluster).connections()) {
      const reasons = connection.because();
      const pods = [...'index' in connection.from ? ['egress'] : [], ...'index' in connection.to ? ['ingress'] : []];
      expect([...new Set<string>(reasons.map(each => each.direction))]).toEqual(pods);
      expect(reasons.every(each => each.effect === 'open' || (each.effect === 'allows' && each.rule!.path.startsWith(`spec.${each.direction}[`)))).toBe(true);
    }
  }), { numRuns: 40 });
});
