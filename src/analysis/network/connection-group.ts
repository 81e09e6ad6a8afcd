import { Multimap } from '../../kube/multimap';
import { PortSet } from '../../kube/port-set';
import type { CidrSet } from './cidr-set';
import type { Cluster } from './cluster';
import type { Endpoint } from './endpoint';
import type { PodClass } from './pod-class';
import { type Direction, DIRECTIONS } from './policy';
import type { Range, Ranges } from './ranges';
import type { Reach } from './reach';

/** Pods, in order, or addresses outside the cluster. */
export type Ends = readonly Endpoint[] | CidrSet;

/** Ends that all reach each other on the same ports; that an endpoint may stand on both sides says nothing about itself. */
export interface ConnectionGroup {
  readonly from: Ends;
  readonly to: Ends;
  readonly ports: PortSet;
}

/** All connections in groups, of which there are few where most pods are not isolated, or are alike. */
export function* connectionGroups(cluster: Cluster, reach: Reach, ranges: Ranges): Generator<ConnectionGroup> {
  yield* podGroup(endpointsOf(reach.openSources), endpointsOf(reach.openTargets), PortSet.ALL);
  for (const from of cluster.classes) {
    const byPorts = new Multimap<string, readonly [PodClass, PortSet]>();
    reach.guardedTargets(from).forEach((ports, to) => byPorts.add(ports.key, [to, ports]));
    for (const [, targets] of byPorts) {
      yield* podGroup(from.endpoints, endpointsOf(targets.map(([to]) => to)), targets[0]![1]);
    }
  }
  for (const direction of DIRECTIONS) {
    yield* rangeGroups(cluster, direction, ranges);
  }
}

function* podGroup(from: readonly Endpoint[], to: readonly Endpoint[], ports: PortSet): Generator<ConnectionGroup> {
  const others = from.length === 1 ? to.filter(each => each !== from[0]) : to;
  const sources = others.length === 1 ? from.filter(each => each !== others[0]) : from;
  if (sources.length > 0 && others.length > 0) {
    yield { from: sources, to: others, ports };
  }
}

function* rangeGroups(cluster: Cluster, direction: Direction, ranges: Ranges): Generator<ConnectionGroup> {
  const alike = new Multimap<string, readonly [PodClass, Range]>();
  for (const each of cluster.classes) {
    ranges.of(each, direction).forEach(range => alike.add(`${range.addresses.key} ${range.ports.key}`, [each, range]));
  }
  for (const [, members] of alike) {
    const { addresses, ports } = members[0]![1];
    const pods = endpointsOf(members.map(([each]) => each));
    yield direction === 'egress' ? { from: pods, to: addresses, ports } : { from: addresses, to: pods, ports };
  }
}

function endpointsOf(classes: readonly PodClass[]): Endpoint[] {
  return classes.flatMap(each => each.endpoints).sort((one, two) => one.index - two.index);
}
