import type { Breach } from '../../findings/breach';
import type { PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import type { PodSecurityControl } from './control';
import { isOff } from './is-off';

const NAMESPACES = ['hostNetwork', 'hostPID', 'hostIPC'];

function* check({ spec }: PodTemplate): Iterable<Breach> {
  for (const name of NAMESPACES) {
    if (!isOff(spec[name])) {
      yield breachAt(name, spec[name], 'false or unset');
    }
  }
}

/** Pods do not share the node's network, process and IPC namespaces. */
export const hostNamespaces: PodSecurityControl = {
  id: 'hostNamespaces',
  level: 'baseline',
  versions: [{ since: 0, check }],
};
