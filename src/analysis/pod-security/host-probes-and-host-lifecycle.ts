import type { Breach } from '../../findings/breach';
import { fields } from '../../kube/fields';
import type { Container, PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import type { PodSecurityControl } from './control';
import { isSet } from './is-set';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];

const HOOKS = ['postStart', 'preStop'];

const HANDLERS = ['httpGet', 'tcpSocket'];

function* check(pod: PodTemplate): Iterable<Breach> {
  for (const container of pod.containers) {
    for (const probe of PROBES) {
      yield* hosts(container.spec[probe], probe, container);
    }
    for (const hook of HOOKS) {
      yield* hosts(fields(container.spec.lifecycle)[hook], `lifecycle.${hook}`, container);
    }
  }
}

function hosts(owner: unknown, path: string, container: Container): Breach[] {
  const breaches: Breach[] = [];
  for (const handler of HANDLERS) {
    const { host } = fields(fields(owner)[handler]);
    if (isSet(host) && host !== '') {
      breaches.push(breachAt(`${path}.${handler}.host`, host, 'unset', container));
    }
  }
  return breaches;
}

/** Probes and lifecycle hooks make the node's kubelet talk to nothing but the pod itself. */
export const hostProbesAndHostLifecycle: PodSecurityControl = {
  id: 'hostProbesAndHostLifecycle',
  level: 'baseline',
  versions: [{ since: 34, check }],
};
