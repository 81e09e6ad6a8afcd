import { Multimap } from '../../kube/multimap';
import { PortSet } from '../../kube/port-set';
import type { Endpoint } from '../network/endpoint';
import type { NetworkFacts } from '../network/network-facts';
import type { Direction } from '../network/policy';
import type { Range } from '../network/ranges';
import type { End } from '../network/side';
import { type DeclaredFlow, type DeclaredFlows, isAddresses } from './declared-flow';

/** Traffic that passes though nobody declared it, as seen from the workload whose policies let it. */
export interface UndeclaredWay {
  readonly owner: Endpoint;
  readonly direction: Direction;
  readonly other: End;
  readonly ports: PortSet;
}

/**
 * What certainly passes at the policies of workloads whose connections are all declared, and was not declared.
 *
 * Pods that no policy isolates are left to others: nothing there was opened.
 */
export class UndeclaredWays {
  private readonly pairs = new Map<string, PortSet>();
  private readonly ranges = { egress: new Multimap<Endpoint, Range>(), ingress: new Multimap<Endpoint, Range>() };

  constructor(private readonly network: NetworkFacts, private readonly declared: DeclaredFlows) {
    declared.all.forEach(flow => this.note(flow));
  }

  public* all(): Generator<UndeclaredWay> {
    if (this.declared.workloads.size === 0) {
      return;
    }
    for (const { from, to, ports } of this.network.groups()) {
      if (!isAddresses(from) && !isAddresses(to)) {
        yield* this.between(from, to, ports);
      }
    }
    for (const owner of this.declared.workloads) {
      yield* this.outside(owner, 'egress', this.network.egressRanges(owner));
      yield* this.outside(owner, 'ingress', this.network.ingressRanges(owner));
    }
  }

  private* between(from: readonly Endpoint[], to: readonly Endpoint[], ports: PortSet): Generator<UndeclaredWay> {
    for (const owner of from.filter(each => this.isGuarded(each, 'egress'))) {
      for (const other of to) {
        yield* this.rest({ owner, direction: 'egress', other, ports }, keyOf(owner, other));
      }
    }
    // What leaves a guarded workload was looked at there.
    const others = from.filter(each => !this.isGuarded(each, 'egress'));
    for (const owner of to.filter(each => this.isGuarded(each, 'ingress'))) {
      for (const other of others) {
        yield* this.rest({ owner, direction: 'ingress', other, ports }, keyOf(other, owner));
      }
    }
  }

  private* rest(way: UndeclaredWay, key: string): Generator<UndeclaredWay> {
    const ports = way.ports.subtract(this.pairs.get(key) ?? PortSet.NONE);
    if (!ports.isEmpty && way.owner !== way.other) {
      yield { ...way, ports };
    }
  }

  private* outside(owner: Endpoint, direction: Direction, open: readonly Range[]): Generator<UndeclaredWay> {
    let rest = this.isGuarded(owner, direction) ? open : [];
    for (const declared of this.ranges[direction].get(owner)) {
      rest = rest.flatMap(range => without(range, declared));
    }
    for (const { addresses, ports } of rest) {
      yield { owner, direction, other: addresses, ports };
    }
  }

  private isGuarded(endpoint: Endpoint, direction: Direction): boolean {
    return this.declared.workloads.has(endpoint) && this.network.isolation(endpoint, direction).length > 0;
  }

  private note({ connection: { ports }, from, to }: DeclaredFlow): void {
    if (isAddresses(to)) {
      (from as readonly Endpoint[]).forEach(owner => this.ranges.egress.add(owner, { addresses: to, ports }));
    } else if (isAddresses(from)) {
      to.forEach(owner => this.ranges.ingress.add(owner, { addresses: from, ports }));
    } else {
      from.forEach(source => to.forEach(target => this.notePair(keyOf(source, target), ports)));
    }
  }

  private notePair(key: string, ports: PortSet): void {
    const before = this.pairs.get(key);
    this.pairs.set(key, before ? before.union(ports) : ports);
  }
}

/** A range without what was declared of it: other addresses, and other ports. */
function without({ addresses, ports }: Range, declared: Range): Range[] {
  const parts = [
    { addresses: addresses.subtract(declared.addresses), ports },
    { addresses: addresses.intersect(declared.addresses), ports: ports.subtract(declared.ports) },
  ];
  return parts.filter(part => !part.addresses.isEmpty && !part.ports.isEmpty);
}

function keyOf(from: Endpoint, to: Endpoint): string {
  return `${from.index} ${to.index}`;
}
