import type { Breach } from '../../findings/breach';
import { type Fields, fields, list } from '../../kube/fields';
import type { Container, PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import type { PodSecurityControl } from './control';
import { isSet } from './is-set';

function* check(pod: PodTemplate): Iterable<Breach> {
  let isImplied = false;
  for (const container of pod.containers) {
    const ports = list(container.spec.ports);
    for (let i = 0; i < ports.length; i++) {
      const port = fields(ports[i]);
      if (isPort(port.hostPort)) {
        yield breachAt(`ports[${i}].hostPort`, port.hostPort, 'unset', container);
      }
      isImplied ||= becomesHostPort(port, container);
    }
  }
  if (isImplied && pod.spec.hostNetwork === true) {
    yield breachAt('hostNetwork', true, 'false or unset, for it makes each container port a host port');
  }
}

/** The API server's defaulting of pods in the host's network: ephemeral containers, which have no ports, are left out. */
function becomesHostPort({ hostPort, containerPort }: Fields, { list: kind }: Container): boolean {
  return !isPort(hostPort) && isPort(containerPort) && kind !== 'ephemeralContainers';
}

function isPort(value: unknown): boolean {
  return isSet(value) && value !== 0;
}

/** Containers take no ports of the node. */
export const hostPorts: PodSecurityControl = {
  id: 'hostPorts',
  level: 'baseline',
  versions: [{ since: 0, check }],
};
