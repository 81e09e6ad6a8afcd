import type { Connection } from '../../intent/connection';
import type { KubeObject } from '../../kube/object';
import type { PortSet } from '../../kube/port-set';
import { CidrSet } from '../network/cidr-set';
import { declaredPorts, type Endpoint } from '../network/endpoint';
import type { NetworkFacts } from '../network/network-facts';
import type { End } from '../network/side';
import { actualPods, type DeclaredFlow, isAddresses } from './declared-flow';

/** A part of a declared connection that policies cut. */
export interface MissingWay {
  readonly connection: Connection;
  readonly from: End;
  readonly to: End;
  readonly ports: PortSet;
}

/** The parts of declared connections that do not certainly come about. */
export class MissingWays {
  /** @param virtual what stands for pods that are in no manifest */
  constructor(private readonly network: NetworkFacts, private readonly virtual: ReadonlySet<KubeObject>) {}

  public* of({ connection, from, to }: DeclaredFlow): Generator<MissingWay> {
    const sources = isAddresses(from) ? [] : actualPods(from, this.virtual);
    const targets = isAddresses(to) ? [] : actualPods(to, this.virtual);
    const isGroup = 'pods' in connection.to;
    for (const source of sources) {
      yield* isAddresses(to) ? this.outside({ connection, pod: source, addresses: to, isEgress: true }) : [];
      for (const target of targets) {
        // Of a group, each serves what its containers declare.
        const wanted = isGroup && !this.virtual.has(target.object) ? connection.ports.intersect(declaredPorts(target)) : connection.ports;
        const ports = wanted.subtract(this.network.portsBetween(source, target));
        if (!ports.isEmpty && (source !== target || !isGroup)) {
          yield { connection, from: source, to: target, ports };
        }
      }
    }
    for (const target of isAddresses(from) ? targets : []) {
      yield* this.outside({ connection, pod: target, addresses: from as CidrSet, isEgress: false });
    }
  }

  private* outside({ connection, pod, addresses, isEgress }: Outside): Generator<MissingWay> {
    const ranges = isEgress ? this.network.egressRanges(pod) : this.network.ingressRanges(pod);
    const open = ranges.filter(range => connection.ports.subtract(range.ports).isEmpty);
    const missing = addresses.subtract(CidrSet.union(open.map(range => range.addresses)));
    if (!missing.isEmpty) {
      yield { connection, from: isEgress ? pod : missing, to: isEgress ? missing : pod, ports: connection.ports };
    }
  }
}

/** A pod and addresses outside the cluster. */
interface Outside {
  readonly connection: Connection;
  readonly pod: Endpoint;
  readonly addresses: CidrSet;
  readonly isEgress: boolean;
}
