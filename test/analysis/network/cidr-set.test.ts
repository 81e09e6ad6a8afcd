import { BlockList, isIPv4 } from 'node:net';
import * as fc from 'fast-check';
import { CidrSet } from '../../../src/analysis/network/cidr-set';
import { parseAddress, parseCidr, parseLegacyCidr } from '../../../src/kube/cidr';

const address = fc.oneof(fc.tuple(fc.constantFrom('10.0.0.', '10.0.1.', '192.168.0.'), fc.integer({ min: 0, max: 255 })).map(parts => parts.join('')), fc.constantFrom('2001:db8::', '2001:db8::1', '2001:db8:0:1::'));
const network = fc.oneof(
  fc.tuple(address.filter(isIPv4), fc.integer({ min: 16, max: 32 })),
  fc.tuple(address.filter(each => !isIPv4(each)), fc.integer({ min: 28, max: 128 })),
).map(([from, length]) => `${from}/${length}`);
const networks = fc.array(network, { maxLength: 8 });

function setOf(texts: readonly string[]): CidrSet {
  return CidrSet.of(texts.map(text => parseLegacyCidr(text)!));
}

function holds(texts: readonly string[], ip: string): boolean {
  const family = isIPv4(ip) ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  texts.map(text => text.split('/')).filter(([from]) => isIPv4(from!) === isIPv4(ip)).forEach(([from, length]) => list.addSubnet(from!, Number(length), family));
  return list.check(ip, family);
}

test('union, intersection and difference hold the addresses that lists of networks do', () => {
  fc.assert(fc.property(networks, networks, fc.array(address, { minLength: 20, maxLength: 20 }), (one, two, tried) => {
    const [a, b] = [setOf(one), setOf(two)];
    for (const ip of tried) {
      const [inA, inB] = [holds(one, ip), holds(two, ip)];
      const has = [a, b, a.union(b), a.intersect(b), a.subtract(b)].map(set => set.covers(parseAddress(ip)!));
      expect([ip, ...has]).toEqual([ip, inA, inB, inA || inB, inA && inB, inA && !inB]);
    }
  }));
});

test('equal sets are equal however they came about, and list as few networks as can be', () => {
  fc.assert(fc.property(networks, networks, (one, two) => {
    const [a, b] = [setOf(one), setOf(two)];
    const again = b.intersect(a).union(a.subtract(b));
    expect([again.key, again.toString()]).toEqual([a.key, a.toString()]);
    expect(CidrSet.ALL.subtract(CidrSet.ALL.subtract(a)).key).toBe(a.key);
    const bits = a.networks.map(each => `${each.family}${each.bits}`);
    expect(bits.every((each, index) => each.slice(0, -1) !== bits[index + 1]?.slice(0, -1) && !bits[index + 1]?.startsWith(each))).toBe(true);
    expect([...bits].sort()).toEqual(bits);
  }));
});

test.each([
  [[], ''],
  [['10.0.0.128/25', '10.0.0.0/25'], '10.0.0.0/24'],
  [['10.0.1.0/24', '10.0.0.0/24', '10.0.0.5/32'], '10.0.0.0/23'],
  [['::/0', '0.0.0.0/0'], '0.0.0.0/0, ::/0'],
  [['2001:db8::/33', '10.0.0.0/8'], '10.0.0.0/8, 2001:db8::/33'],
])('%j is %s', (texts, printed) => {
  expect(setOf(texts).toString()).toBe(printed);
});

test('a block without its exceptions is what is left around them', () => {
  expect(setOf(['10.0.0.0/29']).subtract(setOf(['10.0.0.3/32'])).toString()).toBe('10.0.0.0/31, 10.0.0.2/32, 10.0.0.4/30');
  expect(CidrSet.ALL.subtract(setOf(['0.0.0.0/1', '::/1'])).toString()).toBe('128.0.0.0/1, 8000::/1');
});

test('a network is covered as a whole or not at all', () => {
  const set = setOf(['10.0.0.0/25', '10.0.0.128/25']);
  expect(['10.0.0.0/24', '10.0.0.7/32', '10.0.0.0/23'].map(text => set.covers(parseCidr(text)!))).toEqual([true, true, false]);
});
