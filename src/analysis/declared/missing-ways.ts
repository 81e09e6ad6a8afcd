import type { Connection } from '../../intent/connection';
import type { KubeObject } from '../../kube/object';
import type { PortSet } from '../../kube/port-set';
import { CidrSet } from '../network/cidr-set';
import { declaredPorts, type Endpoint } from '../network/endpoint';
import type { NetworkFacts } from '../network/network-facts';
import type { Range } from '../network/ranges';
import type { End } from '../network/side';
import { actualPods, type DeclaredEnd, type DeclaredFlow, isAddresses } from './declared-flow';

/** A part of a declared connection that policies cut. */
export interface MissingWay {
  readonly connection: Connection;
  readonly from: End;
  readonly to: End;
  readonly ports: PortSet;
}

/** The parts of declared connections that do not certainly come about. */
export class MissingWays {
  private readonly cuts = new Map<readonly Range[], Map<string, CidrSet>>();

  /** @param virtual what stands for pods that are in no manifest */
  constructor(private readonly network: NetworkFacts, private readonly virtual: ReadonlySet<KubeObject>) {}

  public* of({ connection, from, to }: DeclaredFlow): Generator<MissingWay> {
    if (isAddresses(from) || isAddresses(to)) {
      yield* this.outside(connection, from, to);
      return;
    }
    for (const source of actualPods(from, this.virtual)) {
      for (const target of actualPods(to, this.virtual)) {
        const ports = this.wanted(connection, target).subtract(this.network.portsBetween(source, target));
        if (!ports.isEmpty && (source !== target || 'workload' in connection.to)) {
          yield { connection, from: source, to: target, ports };
        }
      }
    }
  }

  /** Of a group of pods, each serves what its containers declare. */
  private wanted({ to, ports }: Connection, target: Endpoint): PortSet {
    return 'pods' in to && !this.virtual.has(target.object) ? ports.intersect(declaredPorts(target)) : ports;
  }

  private* outside(connection: Connection, from: DeclaredEnd, to: DeclaredEnd): Generator<MissingWay> {
    const isEgress = isAddresses(to);
    const [pods, addresses] = (isEgress ? [from, to] : [to, from]) as [readonly Endpoint[], CidrSet];
    for (const pod of actualPods(pods, this.virtual)) {
      const ranges = isEgress ? this.network.egressRanges(pod) : this.network.ingressRanges(pod);
      const missing = this.cut(addresses, connection.ports, ranges);
      if (!missing.isEmpty) {
        yield { connection, from: isEgress ? pod : missing, to: isEgress ? missing : pod, ports: connection.ports };
      }
    }
  }

  /** The addresses with which some of the ports are not open; pods with the same ranges are answered once. */
  private cut(addresses: CidrSet, ports: PortSet, ranges: readonly Range[]): CidrSet {
    const known = this.cuts.get(ranges) ?? new Map<string, CidrSet>();
    this.cuts.set(ranges, known);
    const key = `${addresses.key} ${ports.key}`;
    const missing = known.get(key) ?? addresses.subtract(openTo(ports, ranges));
    known.set(key, missing);
    return missing;
  }
}

function openTo(ports: PortSet, ranges: readonly Range[]): CidrSet {
  return CidrSet.union(ranges.filter(range => ports.subtract(range.ports).isEmpty).map(range => range.addresses));
}
