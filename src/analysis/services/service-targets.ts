import { type Fields, fields, list } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { isPortNumber, PortSet, type Protocol, PROTOCOLS } from '../../kube/port-set';
import type { Endpoint } from '../network/endpoint';

/** Whether a Service has no address of its own: names lead to the pods themselves, whatever ports it lists. */
export function isHeadless({ manifest }: KubeObject): boolean {
  return fields(manifest.spec).clusterIP === 'None';
}

/** The ports of a Service, as it lists them: all, or the one of a number or name. */
export function servicePorts({ manifest }: KubeObject, wanted?: unknown): Fields[] {
  const ports = list(fields(manifest.spec).ports).map(fields);
  return wanted === undefined || wanted === null ? ports : ports.filter(port => port.port === wanted || port.name === wanted);
}

/** The ports of a pod at which traffic for a port of a Service arrives; none where the pod names no such port. */
export function targetPorts({ protocol: written = 'TCP', port, targetPort = port }: Fields, pod: Endpoint): PortSet {
  const protocol = PROTOCOLS.find(each => each === written);
  if (!protocol) {
    return PortSet.NONE;
  }
  return typeof targetPort === 'string' ? named(targetPort, protocol, pod) : PortSet.union(isPortNumber(targetPort) ? [PortSet.of(protocol, targetPort)] : []);
}

function named(wanted: string, protocol: Protocol, { ports }: Endpoint): PortSet {
  return PortSet.union(ports.filter(port => port.name === wanted && port.protocol === protocol).map(port => PortSet.of(protocol, port.number)));
}
