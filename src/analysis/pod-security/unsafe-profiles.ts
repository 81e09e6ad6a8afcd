import type { Breach } from '../../findings/breach';
import { fields } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import { isSet } from './is-set';
import { securityContexts } from './security-contexts';

/** What a profile of a pod may be. */
export const SAFE_PROFILES = 'RuntimeDefault or Localhost';

/** Breaches of profiles that are neither the container runtime's own nor a file on the node. */
export function* unsafeProfiles(pod: PodTemplate, name: 'seccompProfile' | 'appArmorProfile'): Iterable<Breach> {
  for (const [context, container] of securityContexts(pod)) {
    const profile = context[name];
    const { type } = fields(profile);
    if (isSet(profile) && type !== 'RuntimeDefault' && type !== 'Localhost') {
      yield breachAt(`securityContext.${name}.type`, type, SAFE_PROFILES, container);
    }
  }
}
