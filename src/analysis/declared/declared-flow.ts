import type { Addresses, Connection, ConnectionEnd, SelectedPods } from '../../intent/connection';
import type { Intent } from '../../intent/intent';
import { ZONE_LABEL } from '../../intent/zone';
import { parseCidr } from '../../kube/cidr';
import type { KubeObject } from '../../kube/object';
import { keyOf, type Reference } from '../../kube/reference';
import { type Selector, selectorOf, selects } from '../../kube/selector';
import { CidrSet } from '../network/cidr-set';
import type { Endpoint } from '../network/endpoint';
import type { NetworkFacts } from '../network/network-facts';

/** An end of a declared connection, as the network knows it: pods, or addresses outside the cluster. */
export type DeclaredEnd = readonly Endpoint[] | CidrSet;

/** A declared connection with its ends. */
export interface DeclaredFlow {
  readonly connection: Connection;
  /** The workload that declares it. */
  readonly owner: KubeObject;
  readonly from: DeclaredEnd;
  readonly to: DeclaredEnd;
}

/** Finds the ends of declared connections; those that are alike once. */
export class DeclaredFlows {
  public readonly all: readonly DeclaredFlow[];
  /** The workloads whose connections are all declared. */
  public readonly workloads: ReadonlySet<Endpoint>;

  private readonly byKey: ReadonlyMap<string, Endpoint>;
  private readonly known = new Map<string, DeclaredEnd>();

  constructor(private readonly network: NetworkFacts, private readonly intent: Intent) {
    this.byKey = new Map(network.endpoints.map(endpoint => [keyOf(endpoint.object.reference), endpoint]));
    this.workloads = new Set(intent.workloads.flatMap(workload => this.endpointOf(workload) ?? []));
    this.all = intent.connections.map(connection => this.flow(connection));
  }

  /** The endpoint that a workload is. */
  public endpointOf(workload: Reference): Endpoint | undefined {
    return this.byKey.get(keyOf(workload));
  }

  /** The connection by which one pod was meant to reach another. */
  public of(from: Endpoint, to: Endpoint): Connection | undefined {
    return this.all.find(flow => holds(flow.from, from) && holds(flow.to, to))?.connection;
  }

  private flow(connection: Connection): DeclaredFlow {
    const [from, to] = [this.end(connection.from), this.end(connection.to)];
    const [owner] = [['workload' in connection.from, from], ['workload' in connection.to, to]].flatMap(([isOwn, end]) => (isOwn ? end as readonly Endpoint[] : []));
    if (!owner) {
      throw new Error(`a connection that ${connection.declaredBy} declares has no workload among the manifests, expected the one that declares it`);
    }
    return { connection, owner: owner.object, from, to };
  }

  private end(end: ConnectionEnd): DeclaredEnd {
    if ('workload' in end) {
      const endpoint = this.endpointOf(end.workload);
      return endpoint ? [endpoint] : [];
    }
    const key = JSON.stringify(end);
    const found = this.known.get(key) ?? ('pods' in end ? this.pods(end.pods) : addresses(end.addresses));
    this.known.set(key, found);
    return found;
  }

  private pods({ namespace = '', podSelector, namespaceSelector }: SelectedPods): readonly Endpoint[] {
    const peer = { path: '', podSelector: selectorOf(podSelector) ?? [] };
    if (namespaceSelector === undefined) {
      return this.network.peers({ namespace }, peer);
    }
    const within = selectorOf(namespaceSelector) ?? [];
    const selected = this.network.peers({ namespace }, { ...peer, namespaceSelector: within });
    return [...new Set([...selected, ...this.meant(peer.podSelector, within)])];
  }

  /** Workloads that carry the zone only in what was declared, as their Namespace is made by others. */
  private meant(podSelector: Selector, namespaceSelector: Selector): Endpoint[] {
    const { namespaceZones } = this.intent;
    return [...this.workloads].filter(({ namespace, labels }) => {
      const zone = namespaceZones.get(namespace);
      return zone !== undefined && selects(namespaceSelector, { [ZONE_LABEL]: zone }) && selects(podSelector, labels);
    });
  }
}

/** The pods of an end that are among the manifests; where there are none, what stands for them. */
export function actualPods(pods: readonly Endpoint[], virtual: ReadonlySet<KubeObject>): readonly Endpoint[] {
  const actual = pods.filter(({ object }) => !virtual.has(object));
  return actual.length > 0 ? actual : pods;
}

export function isAddresses(end: DeclaredEnd): end is CidrSet {
  return end instanceof CidrSet;
}

function holds(end: DeclaredEnd, pod: Endpoint): boolean {
  return !isAddresses(end) && end.includes(pod);
}

function addresses({ cidr, except }: Addresses): CidrSet {
  const [within, without] = [[cidr], except].map(networks => CidrSet.of(networks.flatMap(network => parseCidr(network) ?? [])));
  return within!.subtract(without!);
}
