import { fields, list } from '../../kube/fields';
import { isPortNumber, PortSet, PROTOCOLS } from '../../kube/port-set';
import type { Endpoint } from '../network/endpoint';
import type { NetworkFacts } from '../network/network-facts';

/** No path through more pods than these is looked for: each of them has to be broken into. */
const MOST_STEPS = 3;

/** Finds how pods are reached from those that the outside reaches. */
export class WaysIn {
  private readonly served = new Map<Endpoint, PortSet>();

  /**
   * @param endpoints those that may stand on a way
   * @param entries those that the outside reaches
   */
  constructor(
    private readonly network: NetworkFacts,
    private readonly endpoints: readonly Endpoint[],
    private readonly entries: readonly Endpoint[],
  ) {}

  /** The shortest way to a pod, the entry first and the pod itself last; undefined where there is none. */
  public to(target: Endpoint): readonly Endpoint[] | undefined {
    const next = new Map<Endpoint, Endpoint>();
    let front: readonly Endpoint[] = [target];
    for (let step = 0; step < MOST_STEPS && front.length > 0; step += 1) {
      const reached = front;
      const entry = this.entries.find(each => this.leads(each, reached, next));
      if (entry) {
        return follow(entry, next);
      }
      front = this.endpoints.filter(each => each !== target && !next.has(each) && this.leads(each, reached, next));
    }
    return undefined;
  }

  /** Whether a pod reaches one of some others; the first that it does is noted. */
  private leads(from: Endpoint, others: readonly Endpoint[], next: Map<Endpoint, Endpoint>): boolean {
    const reached = others.find(to => this.reaches(from, to));
    if (reached) {
      next.set(from, reached);
    }
    return reached !== undefined;
  }

  private reaches(from: Endpoint, to: Endpoint): boolean {
    return from !== to && !to.hostNetwork && !this.network.portsBetween(from, to).intersect(this.servedBy(to)).isEmpty;
  }

  private servedBy(endpoint: Endpoint): PortSet {
    const served = this.served.get(endpoint) ?? this.portsOf(endpoint);
    this.served.set(endpoint, served);
    return served;
  }

  /** The ports that a pod declares; where it declares none, those that policies were written for. */
  private portsOf(endpoint: Endpoint): PortSet {
    const containers = endpoint.pod.containers;
    const ports = containers.flatMap(({ spec }) => list(spec.ports).map(fields).flatMap(({ containerPort, protocol = 'TCP' }) => {
      const known = PROTOCOLS.find(each => each === protocol);
      return known && isPortNumber(containerPort) ? [PortSet.of(known, containerPort)] : [];
    }));
    const isMeant = ports.length === 0 && this.network.isolation(endpoint, 'ingress').length > 0;
    return isMeant ? PortSet.ALL : PortSet.union(ports);
  }
}

function follow(entry: Endpoint, next: ReadonlyMap<Endpoint, Endpoint>): Endpoint[] {
  const way = [entry];
  for (let at = next.get(entry); at; at = next.get(at)) {
    way.push(at);
  }
  return way;
}
