import { Multimap } from '../../kube/multimap';
import type { PortSet } from '../../kube/port-set';
import type { Endpoint } from '../network/endpoint';
import type { NetworkFacts } from '../network/network-facts';
import { isAddresses } from './declared-flow';
import type { Way } from './openings';
import type { Tiers } from './tiers';

/** A way from a zone into one that it may not reach. */
export interface TierCrossing extends Way {
  readonly from: Endpoint;
  /** The pods of no zone that the way leads over. */
  readonly over: readonly Endpoint[];
  readonly to: Endpoint;
}

/** Pods that reach others on the same ports, by zone. */
interface Group {
  readonly from: Multimap<string | undefined, Endpoint>;
  readonly to: Multimap<string | undefined, Endpoint>;
  readonly ports: PortSet;
}

/**
 * Ways between zones that may not reach each other, directly or over pods of no zone; over such pods one way to each target.
 *
 * A way over a third zone is the business of what that zone may reach; steps that no policy has a say in are left to the rules about isolation.
 */
export class TierCrossings {
  private readonly groups: readonly Group[];

  /** @param strangers pods that are in no manifest: nobody knows what they pass on */
  constructor(private readonly network: NetworkFacts, private readonly tiers: Tiers, private readonly strangers: (pod: Endpoint) => boolean) {
    this.groups = [...network.groups()].flatMap(({ from, to, ports }) =>
      (isAddresses(from) || isAddresses(to) ? [] : [{ from: this.byZone(from), to: this.byZone(to), ports }]));
  }

  public* all(): Generator<TierCrossing> {
    const zones = new Set(this.groups.flatMap(group => Array.from(group.from, ([zone]) => zone ?? [])).flat());
    for (const zone of zones) {
      for (const group of this.groups) {
        yield* this.crossings(zone, group, group.from.get(zone).map(from => [from]));
      }
      yield* this.indirect(zone);
    }
  }

  /** Ways over pods of no zone: each group of steps is taken once. */
  private* indirect(zone: string): Generator<TierCrossing> {
    const ways = new Map<Endpoint, readonly Endpoint[]>();
    const starts = this.groups.filter(group => group.from.get(zone).length > 0);
    starts.forEach(group => lead(group, [group.from.get(zone)[0]!], ways));
    const left = new Set(this.groups.filter(group => group.from.get(undefined).length > 0));
    for (let taken = ways.size > 0; taken;) {
      taken = false;
      for (const group of left) {
        const way = group.from.get(undefined).map(pod => ways.get(pod)).find(each => each !== undefined);
        if (way) {
          taken = left.delete(group);
          lead(group, way, ways);
          yield* this.crossings(zone, group, [way]);
        }
      }
    }
  }

  /** @param ways pods of the zone, or ways that start there, each of which takes the step of the group */
  private* crossings(zone: string, group: Group, ways: readonly (readonly Endpoint[])[]): Generator<TierCrossing> {
    for (const [other, targets] of group.to) {
      if (other !== undefined && !this.tiers.mayReach(zone, other)) {
        yield* ways.flatMap(way => targets.flatMap(to => this.crossing(way, to, group.ports) ?? []));
      }
    }
  }

  private crossing(way: readonly Endpoint[], to: Endpoint, ports: PortSet): TierCrossing | undefined {
    const last = way.at(-1)!;
    const crossing = { from: way[0]!, over: way.slice(1), to, ports };
    if (this.network.isolation(last, 'egress').length > 0) {
      return { ...crossing, owner: last, direction: 'egress', other: to };
    }
    return this.network.isolation(to, 'ingress').length > 0 ? { ...crossing, owner: to, direction: 'ingress', other: last } : undefined;
  }

  private byZone(pods: readonly Endpoint[]): Multimap<string | undefined, Endpoint> {
    const zones = new Multimap<string | undefined, Endpoint>();
    for (const pod of pods) {
      const zone = this.tiers.of(pod);
      if (zone !== undefined || !this.strangers(pod)) {
        zones.add(zone, pod);
      }
    }
    return zones;
  }
}

/** Takes a step with a way: the pods of no zone behind it are reached. */
function lead({ to }: Group, way: readonly Endpoint[], ways: Map<Endpoint, readonly Endpoint[]>): void {
  to.get(undefined).filter(pod => !ways.has(pod)).forEach(pod => ways.set(pod, [...way, pod]));
}
