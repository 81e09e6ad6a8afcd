import { type Cidr, printCidr } from '../../kube/cidr';

/**
 * Addresses of both families lie on one line, IPv6 behind IPv4, with a gap that keeps them apart.
 *
 * Where on the line a set begins and ends, in turn: it holds the addresses from an even bound up to, and without, the odd one that follows.
 */
type Bounds = readonly bigint[];

const LENGTH = { 4: 32, 6: 128 } as const;
const START = { 4: 0n, 6: 1n << 128n } as const;

type Keep = (one: boolean, two: boolean) => boolean;

/** A set of addresses of both families: a value that never changes. */
export class CidrSet {
  public static readonly NONE = new CidrSet([]);
  public static readonly ALL = new CidrSet([START[4], START[4] + (1n << 32n), START[6], START[6] + (1n << 128n)]);

  /** All addresses of some networks. */
  public static of(networks: Iterable<Cidr>): CidrSet {
    return CidrSet.union(Array.from(networks, each => new CidrSet(boundsOf(each))));
  }

  /** What is in any of the sets. */
  public static union(sets: Iterable<CidrSet>): CidrSet {
    let union = CidrSet.NONE;
    for (const set of sets) {
      union = union.union(set);
    }
    return union;
  }

  private text?: string;

  private constructor(private readonly bounds: Bounds) {}

  public get isEmpty(): boolean {
    return this.bounds.length === 0;
  }

  /** A text that is the same for equal sets alone. */
  public get key(): string {
    this.text ??= this.bounds.map(bound => bound.toString(36)).join();
    return this.text;
  }

  /** The shortest list of networks that are the set, lowest addresses first, IPv4 before IPv6. */
  public get networks(): Cidr[] {
    return this.bounds.flatMap((bound, index) => (index % 2 === 0 ? networksBetween(bound, this.bounds[index + 1]!) : []));
  }

  /** Whether all addresses of a network are in it. */
  public covers(network: Cidr): boolean {
    return new CidrSet(boundsOf(network)).subtract(this).isEmpty;
  }

  /** What is in one of both, or in both. */
  public union(other: CidrSet): CidrSet {
    if (this.isEmpty || other.isEmpty) {
      return this.isEmpty ? other : this;
    }
    return this.combine(other, (one, two) => one || two);
  }

  /** What is in both. */
  public intersect(other: CidrSet): CidrSet {
    return this === other || this.isEmpty ? this : this.combine(other, (one, two) => one && two);
  }

  /** What is in this one only. */
  public subtract(other: CidrSet): CidrSet {
    return this.isEmpty || other.isEmpty ? this : this.combine(other, (one, two) => one && !two);
  }

  /** As people read it: `10.0.0.0/8, 2001:db8::/32`. */
  public toString(): string {
    return this.networks.map(printCidr).join(', ');
  }

  private combine({ bounds: others }: CidrSet, keep: Keep): CidrSet {
    const kept: bigint[] = [];
    for (let one = 0, two = 0; one < this.bounds.length || two < others.length;) {
      const at = least(this.bounds[one], others[two]);
      one += Number(this.bounds[one] === at);
      two += Number(others[two] === at);
      if (keep(one % 2 === 1, two % 2 === 1) !== (kept.length % 2 === 1)) {
        kept.push(at);
      }
    }
    return kept.length === 0 ? CidrSet.NONE : new CidrSet(kept);
  }
}

function least(one: bigint | undefined, two: bigint | undefined): bigint {
  return two === undefined || (one !== undefined && one < two) ? one! : two;
}

function boundsOf({ family, bits }: Cidr): Bounds {
  const free = BigInt(LENGTH[family] - bits.length);
  const first = START[family] + (BigInt(`0b0${bits}`) << free);
  return [first, first + (1n << free)];
}

/** From each address on the largest network that starts there and does not go too far. */
function networksBetween(start: bigint, end: bigint): Cidr[] {
  const family = start < START[6] ? 4 : 6;
  const networks: Cidr[] = [];
  for (let from = start - START[family]; from < end - START[family];) {
    let free = from === 0n ? LENGTH[family] : trailingZeros(from);
    while (from + (1n << BigInt(free)) > end - START[family]) {
      free -= 1;
    }
    const length = LENGTH[family] - free;
    networks.push({ family, bits: length === 0 ? '' : (from >> BigInt(free)).toString(2).padStart(length, '0') });
    from += 1n << BigInt(free);
  }
  return networks;
}

function trailingZeros(value: bigint): number {
  let zeros = 0;
  for (let rest = value; (rest & 1n) === 0n; rest >>= 1n) {
    zeros += 1;
  }
  return zeros;
}
