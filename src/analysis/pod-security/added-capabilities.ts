import type { Breach } from '../../findings/breach';
import { fields, list } from '../../kube/fields';
import type { Container } from '../../kube/pods';
import { breachAt } from './breach-at';

/** Breaches of capabilities that a container adds and that are not among the allowed ones. */
export function* addedCapabilities(container: Container, allowed: ReadonlySet<unknown>, expected: string): Iterable<Breach> {
  const added = list(fields(fields(container.spec.securityContext).capabilities).add);
  for (let i = 0; i < added.length; i++) {
    if (!allowed.has(added[i])) {
      yield breachAt(`securityContext.capabilities.add[${i}]`, added[i], expected, container);
    }
  }
}
