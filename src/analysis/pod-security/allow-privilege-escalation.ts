import type { Breach } from '../../findings/breach';
import { fields } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import type { PodSecurityControl } from './control';
import { exceptOnWindows } from './except-on-windows';

function* check(pod: PodTemplate): Iterable<Breach> {
  for (const container of pod.containers) {
    const { allowPrivilegeEscalation: value } = fields(container.spec.securityContext);
    if (value !== false) {
      yield breachAt('securityContext.allowPrivilegeEscalation', value, 'false', container);
    }
  }
}

/** Containers cannot gain more privileges than their parent process, as by set-user-ID files. */
export const allowPrivilegeEscalation: PodSecurityControl = {
  id: 'allowPrivilegeEscalation',
  level: 'restricted',
  versions: [
    { since: 8, check },
    { since: 25, check: exceptOnWindows(check) },
  ],
};
