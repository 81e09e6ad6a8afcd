import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { containerRule } from '../../rule';

export const noBidirectionalMount = containerRule({
  id: 'no-bidirectional-mount',
  title: 'No container mounts into its node',
  severity: Severity.CRITICAL,
  controls: [attack.escape],
  knownAs: [],
  why: 'What such a container mounts is mounted on the node and in each pod that shares the folder, over whatever lies there; and it has to be privileged.',
  fix: 'Remove `mountPropagation`, or set it to `HostToContainer`, which sees new mounts of the node and makes none.',
  whenNotTo: 'CSI node drivers and other software that mounts volumes for the kubelet.',
  bad: 'volumeMounts: [{ name: pods, mountPath: /var/lib/kubelet/pods, mountPropagation: Bidirectional }]',
  good: 'volumeMounts: [{ name: pods, mountPath: /var/lib/kubelet/pods, mountPropagation: HostToContainer }]',

  *check({ spec }) {
    const mounts = list(spec.volumeMounts);
    for (let index = 0; index < mounts.length; index++) {
      if (fields(mounts[index]).mountPropagation === 'Bidirectional') {
        yield { path: `volumeMounts[${index}].mountPropagation`, found: 'Bidirectional', expected: 'HostToContainer, None or unset' };
      }
    }
  },
});
