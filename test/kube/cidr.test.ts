import { BlockList, isIP } from 'node:net';
import * as fc from 'fast-check';
import { covers, parseAddress, parseCidr, parseLegacyCidr, printCidr } from '../../src/kube/cidr';

const v4 = fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }));
const v6 = fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 }));

test.each([
  ['10.0.0.0/8', '10.0.0.0/8'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['192.0.2.1/32', '192.0.2.1/32'],
  ['::/0', '::/0'],
  ['2001:DB8::/32', '2001:db8::/32'],
  ['2001:db8:0:0:1::/80', '2001:db8:0:0:1::/80'],
  ['0:0:1::/48', '0:0:1::/48'],
  ['2001:0db8:0:1::/64', '2001:db8:0:1::/64'],
  ['1:0:0:2:0:0:0:3/128', '1:0:0:2::3/128'],
  ['1:0:0:2:0:0:3:4/128', '1::2:0:0:3:4/128'],
  ['1:0:2:3:4:5:6:7/128', '1:0:2:3:4:5:6:7/128'],
  ['::192.0.2.0/120', '::c000:200/120'],
  ['fe80::1/128', 'fe80::1/128'],
])('reads %s as %s', (text, printed) => {
  expect(printCidr(parseCidr(text)!)).toBe(printed);
});

test.each([
  '', '/', '10.0.0.0', '10.0.0.0/', '/8', '10.0.0/8', '10.0.0.0.0/8', '256.0.0.0/8', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/+8', '10.0.0.0/8 ', ' 10.0.0.0/8', '10.0.0.0/8/8', '10..0.0/8',
  '0x0a.0.0.0/8', '1e1.0.0.0/8', '999.1.1.1/99', '::/129', ':/0', ':::/0', '1::2::3/64', '1:2:3:4:5:6:7/64', '1:2:3:4:5:6:7:8:9/64', '1:2:3:4:5:6:7::8/64', '12345::/16', 'g::/16',
  'fe80::1%eth0/64', '1.2.3.4::/64', '::1.2.3/64', '::1.2.3.4.5/64', '1:/16', ':1/16', '10.0.0.0/٨', '10.0.0.0\n/8', '10.0.0.0/8\n',
])('refuses %j, as every API server does', text => {
  expect([parseCidr(text), parseLegacyCidr(text)]).toEqual([undefined, undefined]);
});

test.each([
  ['10.0.0.1/8', '10.0.0.0/8'],
  ['010.0.0.0/8', '10.0.0.0/8'],
  ['10.00.0.0/8', '10.0.0.0/8'],
  ['10.0.0.0/08', '10.0.0.0/8'],
  ['2001:db8::1/32', '2001:db8::/32'],
  ['00001::/16', '1::/16'],
  ['::ffff:192.0.2.0/120', '192.0.2.0/24'],
  ['::ffff:0:0/96', '0.0.0.0/0'],
  ['::ffff:0:0/90', '::ffc0:0:0/90'],
  ['::01.2.3.4/128', '::102:304/128'],
])('refuses %s as Kubernetes 1.36 does, and takes it for %s as older ones do', (text, printed) => {
  expect([parseCidr(text), printCidr(parseLegacyCidr(text)!)]).toEqual([undefined, printed]);
});

test('reads any network, and prints it so that it is read alike', () => {
  fc.assert(fc.property(fc.oneof(v4, v6), ([address, length]) => {
    const network = parseLegacyCidr(`${address}/${length}`)!;
    const printed = printCidr(network);
    expect(network.bits.length).toBeLessThanOrEqual(length);
    expect(isIP(printed.split('/')[0]!)).toBe(network.family);
    expect(parseCidr(printed)).toEqual(network);
  }));
});

test('networks cover addresses as Node.js has it', () => {
  const pair = fc.oneof(fc.tuple(v4, fc.ipV4(), fc.constant('ipv4' as const)), fc.tuple(v6.filter(([address]) => !address.includes('.')), fc.ipV6(), fc.constant('ipv6' as const)));
  fc.assert(fc.property(pair, fc.boolean(), ([[network, length], other, family], near) => {
    const address = near ? network : other;
    const list = new BlockList();
    list.addSubnet(network, length, family);
    expect(covers(parseLegacyCidr(`${network}/${length}`)!, parseAddress(address)!)).toBe(list.check(address, family));
  }));
});

test('no network of one family covers one of the other', () => {
  expect(covers(parseCidr('0.0.0.0/0')!, parseCidr('::/0')!)).toBe(false);
  expect(covers(parseCidr('::/0')!, parseAddress('192.0.2.1')!)).toBe(false);
});

test('an address of IPv4 within IPv6 is one of IPv4', () => {
  expect(parseAddress('::ffff:192.0.2.1')).toEqual(parseAddress('192.0.2.1'));
});

test.each(['', '10.0.0.0/8', '10.0.0', 'localhost', '::g'])('the address %j is none', text => {
  expect(parseAddress(text)).toBeUndefined();
});
