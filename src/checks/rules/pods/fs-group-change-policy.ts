import { isSet } from '../../../analysis/pod-security/is-set';
import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import { podRule } from '../../rule';

export const fsGroupChangePolicy = podRule({
  id: 'fs-group-change-policy',
  title: 'Pods say when the owner of their volumes is changed',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'It is about how long a pod takes to start, and whose permissions are overwritten.',
  knownAs: ['kubescape:C-0211'],
  why: 'With `fsGroup` alone the kubelet changes group and permissions of each file of a volume at each start, and undoes what the application restricted.',
  fix: 'Set `securityContext.fsGroupChangePolicy` to `OnRootMismatch`.',
  whenNotTo: 'Another pod writes to the volume with another group in between.',
  bad: 'securityContext: { fsGroup: 10001 }\nvolumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]',
  good: 'securityContext: { fsGroup: 10001, fsGroupChangePolicy: OnRootMismatch }\nvolumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]',

  *check({ spec }) {
    const { fsGroup, fsGroupChangePolicy: policy } = fields(spec.securityContext);
    if (isSet(fsGroup) && !isSet(policy) && list(spec.volumes).some(lasts)) {
      yield { path: 'spec.securityContext.fsGroupChangePolicy', found: 'unset', expected: 'OnRootMismatch or Always' };
    }
  },
});

/** The policy has no effect on what is made anew for each pod. */
function lasts(volume: unknown): boolean {
  const { persistentVolumeClaim, ephemeral, csi } = fields(volume);
  return [persistentVolumeClaim, ephemeral, csi].some(isSet);
}
