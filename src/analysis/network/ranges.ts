import { PortSet } from '../../kube/port-set';
import { CidrSet } from './cidr-set';
import { type PodClass, portsOn } from './pod-class';
import type { Direction, Peer, Rule } from './policy';

/** Addresses outside the cluster, and the ports on which traffic with them passes. */
export interface Range {
  readonly addresses: CidrSet;
  readonly ports: PortSet;
}

const EVERYTHING: readonly Range[] = [{ addresses: CidrSet.ALL, ports: PortSet.ALL }];

/** The addresses outside the cluster that pods may exchange traffic with. */
export class Ranges {
  private readonly found: Record<Direction, Map<PodClass, readonly Range[]>> = { ingress: new Map(), egress: new Map() };
  private readonly alike = new Map<string, readonly Range[]>();

  /** Disjoint ranges with different ports, lowest addresses first. */
  public of(owner: PodClass, direction: Direction): readonly Range[] {
    const ranges = this.found[direction].get(owner) ?? this.rangesOf(owner, direction);
    this.found[direction].set(owner, ranges);
    return ranges;
  }

  private rangesOf(owner: PodClass, direction: Direction): readonly Range[] {
    const policies = owner.policies[direction];
    if (policies.length === 0) {
      return EVERYTHING;
    }
    // Addresses have no containers that could give a number to the name of a port.
    const destination = direction === 'ingress' ? owner : undefined;
    const rules = policies.flatMap(policy => policy[direction]!);
    const grants = rules.map(rule => ({ addresses: addressesOf(rule), ports: portsOn(rule.ports, destination) }));
    return this.split(grants.filter(grant => !grant.addresses.isEmpty));
  }

  /** Most pods are granted what others are granted, too. */
  private split(grants: readonly Range[]): readonly Range[] {
    const key = grants.map(({ addresses, ports }) => `${addresses.key} ${ports.key}`).join('|');
    const ranges = this.alike.get(key) ?? split(grants);
    this.alike.set(key, ranges);
    return ranges;
  }
}

/** Rules that are alike share their peers. */
const known = new WeakMap<readonly Peer[], CidrSet>();

/** The addresses outside the cluster that a rule is about. */
export function addressesOf({ peers }: Rule): CidrSet {
  if (!peers) {
    return CidrSet.ALL;
  }
  const addresses = known.get(peers) ?? CidrSet.union(peers.flatMap(peer => ('addresses' in peer ? [peer.addresses] : [])));
  known.set(peers, addresses);
  return addresses;
}

/** Cuts the addresses where the ports change. */
function split(grants: readonly Range[]): Range[] {
  let ranges: readonly Range[] = [{ addresses: CidrSet.ALL, ports: PortSet.NONE }];
  for (const grant of joined(grants)) {
    ranges = joined(ranges.flatMap(range => [
      { addresses: range.addresses.intersect(grant.addresses), ports: range.ports.union(grant.ports) },
      { addresses: range.addresses.subtract(grant.addresses), ports: range.ports },
    ]));
  }
  return ranges.filter(range => !range.ports.isEmpty).sort((one, two) => (one.addresses.key < two.addresses.key ? -1 : 1));
}

/** One range for each set of ports. */
function joined(ranges: readonly Range[]): Range[] {
  const byPorts = new Map<string, Range>();
  for (const { addresses, ports } of ranges) {
    const before = byPorts.get(ports.key);
    byPorts.set(ports.key, before ? { addresses: before.addresses.union(addresses), ports } : { addresses, ports });
  }
  return [...byPorts.values()].filter(range => !range.addresses.isEmpty);
}
