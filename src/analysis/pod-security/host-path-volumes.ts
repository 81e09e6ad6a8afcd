import type { Breach } from '../../findings/breach';
import { fields, list } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import type { PodSecurityControl } from './control';
import { isSet } from './is-set';

function* check({ spec }: PodTemplate): Iterable<Breach> {
  const volumes = list(spec.volumes);
  for (let i = 0; i < volumes.length; i++) {
    const { hostPath } = fields(volumes[i]);
    if (isSet(hostPath)) {
      yield breachAt(`volumes[${i}].hostPath`, fields(hostPath).path ?? hostPath, 'unset');
    }
  }
}

/** Pods mount nothing of the node's file system. */
export const hostPathVolumes: PodSecurityControl = {
  id: 'hostPathVolumes',
  level: 'baseline',
  versions: [{ since: 0, check }],
};
