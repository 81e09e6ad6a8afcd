import type { Breach } from '../../findings/breach';
import { fields } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import { isSet } from './is-set';

/** Breaches of containers that see parts of `/proc` which container runtimes hide. */
export function* unmaskedProcMounts(pod: PodTemplate): Iterable<Breach> {
  for (const container of pod.containers) {
    const { procMount } = fields(container.spec.securityContext);
    if (isSet(procMount) && procMount !== 'Default') {
      yield breachAt('securityContext.procMount', procMount, 'unset or Default', container);
    }
  }
}
