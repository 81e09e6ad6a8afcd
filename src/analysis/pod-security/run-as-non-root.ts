import type { Breach } from '../../findings/breach';
import type { PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import type { PodSecurityControl } from './control';
import { exceptInUserNamespace } from './except-in-user-namespace';
import { isSet } from './is-set';
import { notInherited } from './not-inherited';
import { securityContexts } from './security-contexts';

const FIELD = { name: 'runAsNonRoot', path: 'securityContext.runAsNonRoot', expected: 'true' } as const;

function* check(pod: PodTemplate): Iterable<Breach> {
  for (const [{ runAsNonRoot: value }, container] of securityContexts(pod)) {
    if (isSet(value) && value !== true) {
      yield breachAt(FIELD.path, value, FIELD.expected, container);
    }
  }
  yield* notInherited(pod, FIELD);
}

/** Containers refuse to start as root. */
export const runAsNonRoot: PodSecurityControl = {
  id: 'runAsNonRoot',
  level: 'restricted',
  versions: [
    { since: 0, check },
    { since: 35, check: exceptInUserNamespace(check) },
  ],
};
