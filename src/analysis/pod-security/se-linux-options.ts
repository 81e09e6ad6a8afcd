import type { Breach } from '../../findings/breach';
import { fields } from '../../kube/fields';
import { breachAt } from './breach-at';
import type { PodSecurityCheck, PodSecurityControl } from './control';
import { isSet } from './is-set';
import { securityContexts } from './security-contexts';

const TYPES_1_0 = ['container_t', 'container_init_t', 'container_kvm_t'];
const TYPES_1_31 = [...TYPES_1_0, 'container_engine_t'];

function allowing(types: readonly string[]): PodSecurityCheck {
  const allowed: ReadonlySet<unknown> = new Set(types);
  const expected = `unset or one of ${types.join(', ')}`;
  return function* (pod): Iterable<Breach> {
    for (const [context, container] of securityContexts(pod)) {
      const { type, user, role } = fields(context.seLinuxOptions);
      if (isGiven(type) && !allowed.has(type)) {
        yield breachAt('securityContext.seLinuxOptions.type', type, expected, container);
      }
      if (isGiven(user)) {
        yield breachAt('securityContext.seLinuxOptions.user', user, 'unset', container);
      }
      if (isGiven(role)) {
        yield breachAt('securityContext.seLinuxOptions.role', role, 'unset', container);
      }
    }
  };
}

function isGiven(value: unknown): boolean {
  return isSet(value) && value !== '';
}

/** SELinux labels are those for containers. */
export const seLinuxOptions: PodSecurityControl = {
  id: 'seLinuxOptions',
  level: 'baseline',
  versions: [
    { since: 0, check: allowing(TYPES_1_0) },
    { since: 31, check: allowing(TYPES_1_31) },
  ],
};
