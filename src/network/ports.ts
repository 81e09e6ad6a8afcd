import type * as kplus from 'cdk8s-plus-28';
import { isPortNumber, LAST_PORT, PortSet, type Protocol } from '../kube/port-set';

/** A port of a NetworkPolicy, as the API has it. */
export interface PolicyPort {
  readonly protocol: Protocol;
  readonly port?: number;
  readonly endPort?: number;
}

/** So many neighbours are listed one by one: people look for the port they know, and some networks have no ranges. */
const FEW = 4;

/** The ports that the containers of a pod declare, sidecars included. */
export function containerPorts(pod: kplus.AbstractPod): PortSet {
  const running = [...pod.containers, ...pod.initContainers.filter(container => container.restartPolicy !== undefined)];
  return PortSet.union(running.flatMap(container => container.ports.map(port => PortSet.of(port.protocol ?? 'TCP', port.number))));
}

/**
 * The set that ports of cdk8s-plus stand for; `allTcp()` and its like, whose port 0 the API server refuses, are the whole protocol.
 *
 * @param pod whom a message is about
 * @throws if a port is out of range
 */
export function portSetOf(ports: readonly kplus.NetworkPolicyPort[], pod: kplus.AbstractPod): PortSet {
  return PortSet.union(ports.map(each => {
    const { port, endPort, protocol } = each._toKube();
    const number = port?.value;
    const name = (protocol ?? 'TCP') as Protocol;
    if (number === undefined || (number === 0 && endPort === LAST_PORT)) {
      return PortSet.every(name);
    }
    return PortSet.of(name, checkPort(number, pod), checkPort(endPort ?? number, pod));
  }));
}

/** The ports of a set as a NetworkPolicy lists them; none for every port of every protocol. */
export function policyPorts(ports: PortSet): PolicyPort[] | undefined {
  if (ports.isAll) {
    return undefined;
  }
  return ports.ranges.flatMap(({ protocol, first, last }) => {
    if (first === 1 && last === LAST_PORT) {
      return [{ protocol }];
    }
    const count = last - first + 1;
    const single = Array.from({ length: Math.min(count, FEW) }, (_, index) => ({ protocol, port: first + index }));
    return count > FEW ? [{ protocol, port: first, endPort: last }] : single;
  });
}

/**
 * A port as a number.
 *
 * @throws if it is out of range
 */
export function checkPort(port: string | number, pod: kplus.AbstractPod, what = 'the port'): number {
  if (!isPortNumber(port)) {
    throw new Error(`${pod.kind} ${pod.node.path}: ${what} is ${port}, expected a whole number from 1 to ${LAST_PORT}`);
  }
  return port;
}
