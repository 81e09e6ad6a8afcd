import type { Breach } from '../../findings/breach';
import { fields } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import type { PodSecurityControl } from './control';
import { isOff } from './is-off';

function* check(pod: PodTemplate): Iterable<Breach> {
  for (const container of pod.containers) {
    const { privileged: value } = fields(container.spec.securityContext);
    if (!isOff(value)) {
      yield breachAt('securityContext.privileged', value, 'false or unset', container);
    }
  }
}

/** No container is privileged, which would switch most protection off. */
export const privileged: PodSecurityControl = {
  id: 'privileged',
  level: 'baseline',
  versions: [{ since: 0, check }],
};
