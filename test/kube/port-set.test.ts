import * as fc from 'fast-check';
import { LAST_PORT, PortSet, type Protocol, PROTOCOLS } from '../../src/kube/port-set';

/** Ports near the borders of the protocols, and few others, so that ranges meet. */
const ports = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: LAST_PORT - 5, max: LAST_PORT }));
const range = fc.tuple(fc.constantFrom(...PROTOCOLS), ports, ports)
  .map(([protocol, one, two]) => ({ protocol, first: Math.min(one, two), last: Math.max(one, two) }));
const sets = fc.array(range, { maxLength: 6 });

type Ranges = readonly { readonly protocol: Protocol; readonly first: number; readonly last: number }[];

const BORDERS = [1, 2, 3, 4, 5, 6, 7];
const TRIED = PROTOCOLS.flatMap(protocol => [...BORDERS, 300, ...BORDERS.map(port => LAST_PORT + 1 - port)].map(port => [protocol, port] as const));

function setOf(ranges: Ranges): PortSet {
  return PortSet.union(ranges.map(({ protocol, first, last }) => PortSet.of(protocol, first, last)));
}

function inAny(ranges: Ranges, protocol: Protocol, port: number): boolean {
  return ranges.some(each => each.protocol === protocol && each.first <= port && port <= each.last);
}

test('union, intersection and difference hold what sets of single ports would', () => {
  fc.assert(fc.property(sets, sets, (one, two) => {
    const [a, b] = [setOf(one), setOf(two)];
    for (const [protocol, port] of TRIED) {
      const [inA, inB] = [inAny(one, protocol, port), inAny(two, protocol, port)];
      const has = [a, b, a.union(b), a.intersect(b), a.subtract(b)].map(set => set.has(protocol, port));
      expect([protocol, port, ...has]).toEqual([protocol, port, inA, inB, inA || inB, inA && inB, inA && !inB]);
    }
  }));
});

test('equal sets are equal however they came about', () => {
  fc.assert(fc.property(sets, sets, (one, two) => {
    const [a, b] = [setOf(one), setOf(two)];
    const again = a.subtract(b).union(a.intersect(b));
    expect([again.equals(a), again.key, again.toString(), again.ranges]).toEqual([true, a.key, a.toString(), a.ranges]);
    expect(a.equals(b)).toBe(a.key === b.key);
    expect(a.isEmpty).toBe(a.subtract(PortSet.ALL) === a);
  }));
});

test('all but nothing is all, and nothing of all is left', () => {
  fc.assert(fc.property(sets, ranges => {
    const rest = PortSet.ALL.subtract(setOf(ranges));
    expect(rest.union(setOf(ranges))).toBe(PortSet.ALL);
    expect(rest.intersect(setOf(ranges))).toBe(PortSet.NONE);
  }));
});

test.each([
  [PortSet.NONE, 'none', []],
  [PortSet.ALL, 'all', ['TCP all', 'UDP all', 'SCTP all']],
  [PortSet.of('TCP', 80), 'TCP 80', ['TCP 80']],
  [PortSet.union([PortSet.of('UDP', 53), PortSet.of('TCP', 443), PortSet.of('TCP', 80)]), 'TCP 80,443; UDP 53', ['TCP 80,443', 'UDP 53']],
  [PortSet.of('TCP', 8000, 8010).union(PortSet.of('TCP', 8011)), 'TCP 8000-8011', ['TCP 8000-8011']],
  [PortSet.every('SCTP'), 'SCTP all', ['SCTP all']],
  [PortSet.every('TCP').union(PortSet.every('UDP')), 'TCP all; UDP all', ['TCP all', 'UDP all']],
  [PortSet.every('TCP').subtract(PortSet.of('TCP', 22)), 'TCP 1-21,23-65535', ['TCP 1-21,23-65535']],
])('%s is shown as %s', (set, text, protocols) => {
  expect([set.toString(), set.protocols.map(each => `${each.protocol} ${each.ports}`)]).toEqual([text, protocols]);
});

test('ranges come by protocol, then by port', () => {
  const set = PortSet.union([PortSet.of('UDP', 53), PortSet.of('TCP', 443), PortSet.of('TCP', 80, 90)]);
  expect(set.ranges).toEqual([{ protocol: 'TCP', first: 80, last: 90 }, { protocol: 'TCP', first: 443, last: 443 }, { protocol: 'UDP', first: 53, last: 53 }]);
});

test('there is no port 0, and none above 65535', () => {
  expect(PROTOCOLS.some(protocol => [0, LAST_PORT + 1].some(port => PortSet.every(protocol).has(protocol, port)))).toBe(false);
});
