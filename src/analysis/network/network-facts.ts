import { Multimap } from '../../kube/multimap';
import type { KubeObject } from '../../kube/object';
import type { PodTemplate } from '../../kube/pods';
import type { PortSet, Protocol } from '../../kube/port-set';
import { selects } from '../../kube/selector';
import { type Cluster, clusterOf, type NetworkOptions } from './cluster';
import { Connection } from './connection';
import { type ConnectionGroup, connectionGroups } from './connection-group';
import { connectionsOf } from './connections';
import type { Endpoint } from './endpoint';
import { Flows } from './flow';
import type { Direction, Peer, Policy } from './policy';
import type { Probe } from './probe';
import { type Range, Ranges } from './ranges';
import { Reach } from './reach';
import type { Reason } from './reason';
import type { Refusal } from './refusals';
import type { Reading } from './row';
import { type End, possiblePorts, sideOf } from './side';
import { type Answer, verdictOf } from './verdict';

/**
 * Who reaches whom, as NetworkPolicies have it.
 *
 * @throws if an option cannot be read
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function networkOf(objects: readonly KubeObject[], options: NetworkOptions = {}): NetworkFacts {
  return new NetworkFacts(clusterOf(objects, options), options.namespace ?? '');
}

/** The network of a set of manifests; what is costly is computed when it is first asked for. */
export class NetworkFacts {
  private readonly ranges = new Ranges();
  private readonly reaches: Partial<Record<Reading, Reach>> = {};
  private flows?: Flows;
  private byObject?: Multimap<KubeObject, Endpoint>;

  constructor(private readonly cluster: Cluster, private readonly unnamed: string) {}

  /** Pods and workloads, by namespace, kind and name. */
  public get endpoints(): readonly Endpoint[] {
    return this.cluster.endpoints;
  }

  /** The endpoint that a pod is; of an object with several pods, the one with that template. */
  public endpointOf({ object, path }: Pick<PodTemplate, 'object' | 'path'>): Endpoint | undefined {
    this.byObject ??= Multimap.of(this.endpoints, endpoint => endpoint.object);
    return this.byObject.get(object).find(endpoint => endpoint.pod.path === path);
  }

  /** The policies that count, in the order of the manifests. */
  public get policies(): readonly Policy[] {
    return this.cluster.policies;
  }

  /** Why the API server refuses the other policies. */
  public get refusals(): readonly Refusal[] {
    return this.cluster.refusals;
  }

  /** The policies that isolate an endpoint in a direction: without any, all its traffic passes. */
  public isolation(endpoint: Endpoint, direction: Direction): readonly Policy[] {
    return this.cluster.classOf[endpoint.index]!.policies[direction];
  }

  /** The endpoints that a policy selects. */
  public subjects(policy: Policy): readonly Endpoint[] {
    return inOrder(this.cluster.pods.in(policy.namespace, policy.podSelector).flatMap(each => each.endpoints));
  }

  /** The endpoints that a peer stands for, of a policy's rule or of anybody else's; of the policy, its namespace is what matters. */
  public peers({ namespace }: Pick<Policy, 'namespace'>, peer: Peer, reading: Reading = 'certain'): readonly Endpoint[] {
    // Classes know no labels but those of policies.
    const [known, others] = split('podSelector' in peer ? peer.podSelector ?? [] : [], ({ key }) => this.cluster.labels.has(key));
    const asked = others.length > 0 ? { ...peer, podSelector: known } : peer;
    const found = this.cluster.peers.of(asked, namespace)[reading].members.flatMap(each => each.endpoints);
    return inOrder(found.filter(({ labels }) => selects(others, labels)));
  }

  /** Each connection between different endpoints, and with addresses outside: by source, then by destination, addresses behind pods. */
  public connections(reading: Reading = 'certain'): Iterable<Connection> {
    return connectionsOf(this.cluster, this.reach(reading), this.ranges);
  }

  /** The same connections in groups, of which there are few where most pods are not isolated, or are alike. */
  public groups(reading: Reading = 'certain'): Iterable<ConnectionGroup> {
    return connectionGroups(this.cluster, this.reach(reading), this.ranges);
  }

  /**
   * Whether a connection comes about, and why.
   *
   * @throws if the probe names no port, or an end that is not one of the endpoints and no address
   */
  public verdict(probe: Probe): Answer {
    this.flows ??= new Flows(this.endpoints, this.unnamed);
    return verdictOf(this.flows.of(probe), this.cluster);
  }

  /** Whether a connection certainly comes about: `verdict` for many questions. */
  public allows(from: Endpoint, to: Endpoint, protocol: Protocol, port: number): boolean {
    return from === to || this.portsBetween(from, to).has(protocol, port);
  }

  /** The ports on which one endpoint reaches another; of a workload and itself, the ones on which its pods reach each other. */
  public portsBetween(from: Endpoint, to: Endpoint, reading: Reading = 'certain'): PortSet {
    return this.reach(reading).ports(this.cluster.classOf[from.index]!, this.cluster.classOf[to.index]!);
  }

  /** Whether one endpoint possibly reaches another on some of the ports: `portsBetween` for few questions, without looking at all rules for all pods. */
  public mayReach(from: Endpoint, to: Endpoint, ports: PortSet): boolean {
    const sent = ports.intersect(possiblePorts(sideOf('egress', [from, to], this.cluster, ports)));
    return !sent.isEmpty && !sent.intersect(possiblePorts(sideOf('ingress', [from, to], this.cluster, sent))).isEmpty;
  }

  /** The rules that decide about some ports, at both ends. */
  public because(from: End, to: End, ports: PortSet): Reason[] {
    return new Connection(from, to, ports, this.cluster).because();
  }

  /** The addresses outside the cluster that an endpoint reaches. */
  public egressRanges(endpoint: Endpoint): readonly Range[] {
    return this.ranges.of(this.cluster.classOf[endpoint.index]!, 'egress');
  }

  /** The addresses outside the cluster that reach an endpoint. */
  public ingressRanges(endpoint: Endpoint): readonly Range[] {
    return this.ranges.of(this.cluster.classOf[endpoint.index]!, 'ingress');
  }

  private get isCertain(): boolean {
    const { classes, peers, policies } = this.cluster;
    return classes.every(each => !each.hostNetwork) && peers.areCertain(policies);
  }

  private reach(reading: Reading): Reach {
    const certain = this.reaches.certain ??= new Reach(this.cluster, 'certain');
    if (reading === 'certain') {
      return certain;
    }
    return this.reaches.possible ??= this.isCertain ? certain : new Reach(this.cluster, 'possible');
  }
}

function split<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter(item => !isFirst(item))];
}

function inOrder(endpoints: readonly Endpoint[]): Endpoint[] {
  return [...endpoints].sort((one, two) => one.index - two.index);
}
