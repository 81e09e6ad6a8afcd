import type { Breach } from '../../findings/breach';
import { fields, list } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';
import { addedCapabilities } from './added-capabilities';
import { breachAt } from './breach-at';
import type { PodSecurityControl } from './control';
import { exceptOnWindows } from './except-on-windows';

const ALLOWED: ReadonlySet<unknown> = new Set(['NET_BIND_SERVICE']);

function* check(pod: PodTemplate): Iterable<Breach> {
  for (const container of pod.containers) {
    const { drop } = fields(fields(container.spec.securityContext).capabilities);
    if (!list(drop).includes('ALL')) {
      yield breachAt('securityContext.capabilities.drop', drop, '[ALL]', container);
    }
    yield* addedCapabilities(container, ALLOWED, 'unset or NET_BIND_SERVICE');
  }
}

/** Containers drop all capabilities, and get back at most the one for ports below 1024. */
export const capabilitiesRestricted: PodSecurityControl = {
  id: 'capabilities_restricted',
  level: 'restricted',
  overrides: ['capabilities_baseline'],
  versions: [
    { since: 22, check },
    { since: 25, check: exceptOnWindows(check) },
  ],
};
