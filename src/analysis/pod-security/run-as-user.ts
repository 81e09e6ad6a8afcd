import type { Breach } from '../../findings/breach';
import type { PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import type { PodSecurityControl } from './control';
import { exceptInUserNamespace } from './except-in-user-namespace';
import { securityContexts } from './security-contexts';

function* check(pod: PodTemplate): Iterable<Breach> {
  for (const [{ runAsUser: value }, container] of securityContexts(pod)) {
    if (value === 0) {
      yield breachAt('securityContext.runAsUser', value, 'unset or another user than 0', container);
    }
  }
}

/** No container is told to run as root. */
export const runAsUser: PodSecurityControl = {
  id: 'runAsUser',
  level: 'restricted',
  versions: [
    { since: 23, check },
    { since: 35, check: exceptInUserNamespace(check) },
  ],
};
