import type { Breach } from '../../findings/breach';
import { fields } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import type { PodSecurityControl } from './control';
import { isOff } from './is-off';
import { securityContexts } from './security-contexts';

function* check(pod: PodTemplate): Iterable<Breach> {
  for (const [context, container] of securityContexts(pod)) {
    const { hostProcess } = fields(context.windowsOptions);
    if (!isOff(hostProcess)) {
      yield breachAt('securityContext.windowsOptions.hostProcess', hostProcess, 'false or unset', container);
    }
  }
}

/** No container of Windows is a process of the node. */
export const windowsHostProcess: PodSecurityControl = {
  id: 'windowsHostProcess',
  level: 'baseline',
  versions: [{ since: 0, check }],
};
