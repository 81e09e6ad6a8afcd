/** The addresses that share their leading bits: a whole family, a network, or one address. */
export interface Cidr {
  readonly family: 4 | 6;
  /** The bits that all of them share, as zeros and ones: `00001010` for 10.0.0.0/8. */
  readonly bits: string;
}

const LENGTH = { 4: 32, 6: 128 } as const;

/** In a decimal number, or in a group of more than four hexadecimal digits. */
const LEADING_ZERO = /(?:^|[.:])0[0-9]+\.|\.0[0-9]|\/0[0-9]|0[0-9a-f]{4}/i;

/** How an IPv6 address starts that stands for one of IPv4: `::ffff:192.0.2.1`. */
const MAPPED = '0'.repeat(80) + '1'.repeat(16);

/**
 * Reads a network as the API server does since Kubernetes 1.36: no bits set behind the prefix, no leading zeros, no IPv4 within IPv6.
 *
 * @returns undefined for a text that is refused
 * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4858-ip-cidr-validation
 */
export function parseCidr(text: string): Cidr | undefined {
  const network = parseLegacyCidr(text);
  const address = bitsOf(text.slice(0, text.indexOf('/')));
  if (!network || address?.length !== LENGTH[network.family] || LEADING_ZERO.test(text)) {
    return undefined;
  }
  return address.includes('1', network.bits.length) ? undefined : network;
}

/** Reads a network as the API server did before Kubernetes 1.36, and still does for objects that it stored then. */
export function parseLegacyCidr(text: string): Cidr | undefined {
  const [, address = '', length] = /^([^/]*)\/([0-9]+)$/.exec(text) ?? [];
  const bits = bitsOf(address);
  return bits === undefined || Number(length) > bits.length ? undefined : cidr(bits.slice(0, Number(length)), bits.length);
}

/** Reads a single address; undefined for a text that is none. */
export function parseAddress(text: string): Cidr | undefined {
  const bits = bitsOf(text);
  return bits === undefined ? undefined : cidr(bits, bits.length);
}

/** Whether all addresses of the second are addresses of the first. */
export function covers(outer: Cidr, inner: Cidr): boolean {
  return outer.family === inner.family && inner.bits.startsWith(outer.bits);
}

/** The canonical text of a network: `10.0.0.0/8`, `2001:db8::/32` (RFC 5952). */
export function printCidr({ family, bits }: Cidr): string {
  const all = bits.padEnd(LENGTH[family], '0');
  return `${family === 4 ? chunks(all, 8).join('.') : printV6(chunks(all, 16))}/${bits.length}`;
}

function cidr(bits: string, length: number): Cidr {
  if (length === LENGTH[4]) {
    return { family: 4, bits };
  }
  return bits.startsWith(MAPPED) ? { family: 4, bits: bits.slice(MAPPED.length) } : { family: 6, bits };
}

function bitsOf(address: string): string | undefined {
  return address.includes(':') ? bitsOfV6(address) : bitsOfV4(address);
}

function bitsOfV4(address: string): string | undefined {
  const parts = address.split('.');
  const valid = parts.length === 4 && parts.every(part => /^[0-9]+$/.test(part) && Number(part) <= 0xff);
  return valid ? parts.map(part => binary(Number(part), 8)).join('') : undefined;
}

function bitsOfV6(address: string): string | undefined {
  const halves = address.split('::').map(groupsOf);
  const [head, tail] = halves;
  if (head === undefined || halves.length > 2 || (halves.length === 2 && tail === undefined)) {
    return undefined;
  }
  const known = head.length + (tail?.length ?? 0);
  if (tail === undefined ? known !== LENGTH[6] : known >= LENGTH[6]) {
    return undefined;
  }
  return head + '0'.repeat(LENGTH[6] - known) + (tail ?? '');
}

/** The bits of groups between colons, the last of which may be an IPv4 address where nothing follows. */
function groupsOf(text: string, index: number, halves: readonly string[]): string | undefined {
  const groups = text === '' ? [] : text.split(':');
  const bits = groups.map((group, at) => {
    const isLast = at === groups.length - 1 && index === halves.length - 1;
    return isLast && group.includes('.') ? bitsOfV4(group) : bitsOfGroup(group);
  });
  return bits.includes(undefined) ? undefined : bits.join('');
}

function bitsOfGroup(group: string): string | undefined {
  return /^[0-9a-f]+$/i.test(group) && parseInt(group, 16) <= 0xffff ? binary(parseInt(group, 16), 16) : undefined;
}

function binary(value: number, length: number): string {
  return value.toString(2).padStart(length, '0');
}

function chunks(bits: string, size: number): number[] {
  return Array.from({ length: bits.length / size }, (_, index) => parseInt(bits.slice(index * size, (index + 1) * size), 2));
}

/** The longest run of zeros, the first of several, becomes `::` where it is longer than one. */
function printV6(groups: readonly number[]): string {
  const { start, length } = longestZeros(groups);
  return length < 2 ? hex(groups) : `${hex(groups.slice(0, start))}::${hex(groups.slice(start + length))}`;
}

function longestZeros(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  groups.forEach((group, index) => {
    if (group !== 0) {
      start = index + 1;
    } else if (index + 1 - start > best.length) {
      best = { start, length: index + 1 - start };
    }
  });
  return best;
}

function hex(groups: readonly number[]): string {
  return groups.map(group => group.toString(16)).join(':');
}
