import { written } from '../../../analysis/pod-security/written';
import { isWindows } from '../../../analysis/processes/is-windows';
import { Severity } from '../../../findings/severity';
import { fields, list } from '../../../kube/fields';
import { podRule } from '../../rule';

export const setFsGroup = podRule({
  id: 'set-fs-group',
  title: 'Volumes belong to a group other than that of root',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'Standards ask who runs a container, not whose its volumes are.',
  knownAs: ['kubescape:C-0211', 'kyverno:restrict-usergroup-fsgroup-id', 'gatekeeper:K8sPSPFSGroup', 'gatekeeper:K8sPSPAllowedUsers'],
  why: 'Without it the files of many volumes belong to root, and a container that has to write them runs as root for that alone.',
  fix: 'Set `securityContext.fsGroup` to the group that the containers run with.',
  whenNotTo: 'All volumes are read only, or shared with pods that set another group.',
  bad: 'volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]',
  good: 'securityContext: { fsGroup: 10001 }\nvolumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]',

  *check({ spec }) {
    const { fsGroup } = fields(spec.securityContext);
    const isGroup = typeof fsGroup === 'number' && fsGroup > 0;
    if (!isGroup && list(spec.volumes).length > 0 && !isWindows(spec)) {
      yield { path: 'spec.securityContext.fsGroup', found: written(fsGroup), expected: 'a group other than 0' };
    }
  },
});
