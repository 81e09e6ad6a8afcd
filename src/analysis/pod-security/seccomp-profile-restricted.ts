import type { Breach } from '../../findings/breach';
import type { PodTemplate } from '../../kube/pods';
import type { PodSecurityControl } from './control';
import { exceptOnWindows } from './except-on-windows';
import { notInherited } from './not-inherited';
import { SAFE_PROFILES, unsafeProfiles } from './unsafe-profiles';

const FIELD = { name: 'seccompProfile', path: 'securityContext.seccompProfile.type', expected: SAFE_PROFILES } as const;

function* check(pod: PodTemplate): Iterable<Breach> {
  yield* unsafeProfiles(pod, FIELD.name);
  yield* notInherited(pod, FIELD);
}

/** Each container has its system calls filtered. */
export const seccompProfileRestricted: PodSecurityControl = {
  id: 'seccompProfile_restricted',
  level: 'restricted',
  overrides: ['seccompProfile_baseline'],
  versions: [
    { since: 19, check },
    { since: 25, check: exceptOnWindows(check) },
  ],
};
