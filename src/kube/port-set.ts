/** The protocols that have ports, by their Kubernetes names. */
export type Protocol = 'TCP' | 'UDP' | 'SCTP';

/** All protocols, in the order in which they are shown. */
export const PROTOCOLS: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];

/** The highest port. */
export const LAST_PORT = 65535;

/** Whether a value is the number of a port. */
export function isPortNumber(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= LAST_PORT;
}

/** Ports from one to another, both included. */
export interface PortRange {
  readonly protocol: Protocol;
  readonly first: number;
  readonly last: number;
}

/** The ports of one protocol, as text: `80,8000-8100`, or `all`. */
export interface ProtocolPorts {
  readonly protocol: Protocol;
  readonly ports: string;
}

/** Ports of all protocols lie on one line, a protocol behind the other; port 0, which no set holds, keeps them apart. */
const STEP = LAST_PORT + 1;

/** A set of ports of one or more protocols: a value that never changes. */
export class PortSet {
  public static readonly NONE = new PortSet([]);
  public static readonly ALL = new PortSet(PROTOCOLS.flatMap((_, index) => [index * STEP + 1, (index + 1) * STEP]));

  /** A range of ports, both ends included; a single port where there is no last one. */
  public static of(protocol: Protocol, first: number, last = first): PortSet {
    const start = PROTOCOLS.indexOf(protocol) * STEP;
    return first === last ? PortSet.single(start + first) : new PortSet([start + first, start + last + 1]);
  }

  /** Every port of a protocol. */
  public static every(protocol: Protocol): PortSet {
    return PortSet.of(protocol, 1, LAST_PORT);
  }

  /** What is in any of the sets. */
  public static union(sets: Iterable<PortSet>): PortSet {
    let union = PortSet.NONE;
    for (const set of sets) {
      union = union.union(set);
    }
    return union;
  }

  /** Most sets are a single port: there is one object for each. */
  private static readonly singles = new Map<number, PortSet>();

  private static single(at: number): PortSet {
    let single = PortSet.singles.get(at);
    if (!single) {
      single = new PortSet([at, at + 1]);
      PortSet.singles.set(at, single);
    }
    return single;
  }

  /**
   * @param bounds where on the line the set begins and ends, in turn: it holds the numbers from an even bound up to, and without, the odd one that follows
   */
  private constructor(private readonly bounds: readonly number[]) {}

  /** Whether there is no port in it; `NONE` is the only such set. */
  public get isEmpty(): boolean {
    return this.bounds.length === 0;
  }

  /** Whether it holds each port of each protocol. */
  public get isAll(): boolean {
    return this.equals(PortSet.ALL);
  }

  /** A text that is the same for equal sets alone. */
  public get key(): string {
    return this.bounds.join();
  }

  /** Its ranges, in order. */
  public get ranges(): PortRange[] {
    return this.bounds.flatMap((bound, index) => (index % 2 === 0 ? [rangeOf(bound, this.bounds[index + 1]! - 1)] : []));
  }

  /** Its ports by protocol; protocols without a port are left out. */
  public get protocols(): ProtocolPorts[] {
    return PROTOCOLS.flatMap(protocol => {
      const ranges = this.ranges.filter(range => range.protocol === protocol);
      return ranges.length > 0 ? [{ protocol, ports: ranges.map(textOf).join(',') }] : [];
    });
  }

  /** Whether a port is in it. */
  public has(protocol: Protocol, port: number): boolean {
    const at = PROTOCOLS.indexOf(protocol) * STEP + port;
    let index = 0;
    while (index < this.bounds.length && this.bounds[index]! <= at) {
      index++;
    }
    return index % 2 === 1;
  }

  public equals(other: PortSet): boolean {
    return this === other || (this.bounds.length === other.bounds.length && this.bounds.every((bound, index) => bound === other.bounds[index]));
  }

  /** What is in one of both, or in both. */
  public union(other: PortSet): PortSet {
    if (this === other || other.isEmpty || this === PortSet.ALL) {
      return this;
    }
    return this.isEmpty || other === PortSet.ALL ? other : this.combine(other, (one, two) => one || two);
  }

  /** What is in both. */
  public intersect(other: PortSet): PortSet {
    if (this === other || this.isEmpty || other === PortSet.ALL) {
      return this;
    }
    return other.isEmpty || this === PortSet.ALL ? other : this.combine(other, (one, two) => one && two);
  }

  /** What is in this one only. */
  public subtract(other: PortSet): PortSet {
    return other.isEmpty ? this : this.combine(other, (one, two) => one && !two);
  }

  /** As people read it: `TCP 80,443; UDP 53`, `all`, `none`. */
  public toString(): string {
    if (this.isAll) {
      return 'all';
    }
    return this.isEmpty ? 'none' : this.protocols.map(({ protocol, ports }) => `${protocol} ${ports}`).join('; ');
  }

  private combine(other: PortSet, keep: (one: boolean, two: boolean) => boolean): PortSet {
    const bounds: number[] = [];
    for (let one = 0, two = 0; one < this.bounds.length || two < other.bounds.length;) {
      const at = Math.min(this.bounds[one] ?? Infinity, other.bounds[two] ?? Infinity);
      one += Number(this.bounds[one] === at);
      two += Number(other.bounds[two] === at);
      if (keep(one % 2 === 1, two % 2 === 1) !== (bounds.length % 2 === 1)) {
        bounds.push(at);
      }
    }
    return canonical(new PortSet(bounds));
  }
}

/** One object for each of the two sets that most sets are, so that they are met by identity. */
function canonical(set: PortSet): PortSet {
  if (set.isEmpty) {
    return PortSet.NONE;
  }
  return set.isAll ? PortSet.ALL : set;
}

function rangeOf(from: number, to: number): PortRange {
  const index = Math.floor(from / STEP);
  return { protocol: PROTOCOLS[index]!, first: from - index * STEP, last: to - index * STEP };
}

function textOf({ first, last }: PortRange): string {
  if (first === 1 && last === LAST_PORT) {
    return 'all';
  }
  return first === last ? String(first) : `${first}-${last}`;
}
