import type { PortSet } from '../../kube/port-set';
import type { Cluster } from './cluster';
import { Connection } from './connection';
import type { Endpoint } from './endpoint';
import type { PodClass } from './pod-class';
import type { Ranges } from './ranges';
import type { Reach } from './reach';

/** The endpoints that a class reaches, in order. */
type Reached = readonly (readonly [Endpoint, PortSet])[];

/** Each connection: by source, then by destination; addresses come behind pods. */
export function* connectionsOf(cluster: Cluster, reach: Reach, ranges: Ranges): Generator<Connection> {
  const reached = new Map<PodClass, Reached>();
  for (const from of cluster.endpoints) {
    const owner = cluster.classOf[from.index]!;
    const targets = reached.get(owner) ?? reachedBy(owner, reach);
    if (owner.endpoints.length > 1) {
      reached.set(owner, targets);
    }
    for (const [to, ports] of targets) {
      if (to !== from) {
        yield new Connection(from, to, ports, cluster);
      }
    }
    for (const { addresses, ports } of ranges.of(owner, 'egress')) {
      yield new Connection(from, addresses, ports, cluster);
    }
  }
  for (const to of cluster.endpoints) {
    for (const { addresses, ports } of ranges.of(cluster.classOf[to.index]!, 'ingress')) {
      yield new Connection(addresses, to, ports, cluster);
    }
  }
}

function reachedBy(owner: PodClass, reach: Reach): Reached {
  const reached: (readonly [Endpoint, PortSet])[] = [];
  for (const [{ endpoints }, ports] of reach.targets(owner)) {
    endpoints.forEach(endpoint => reached.push([endpoint, ports]));
  }
  return reached.sort((one, two) => one[0].index - two[0].index);
}
