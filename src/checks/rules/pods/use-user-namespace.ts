import { written } from '../../../analysis/pod-security/written';
import { isWindows } from '../../../analysis/processes/is-windows';
import { Severity } from '../../../findings/severity';
import { type Fields, list } from '../../../kube/fields';
import type { PodTemplate } from '../../../kube/pods';
import { attack } from '../../../standards/attack';
import { podRule } from '../../rule';

/** From here on each cluster has user namespaces unless it switches them off. */
const SINCE = 33;

export const useUserNamespace = podRule({
  id: 'use-user-namespace',
  title: 'Pods have users of their own',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [attack.escape],
  knownAs: ['kubesec:HostUsers'],
  why: 'Root in a container is root on the node if it escapes; in a user namespace it is nobody there.',
  fix: 'Set `hostUsers` to `false`.',
  whenNotTo: 'Nodes with a kernel before 6.3 or a runtime without user namespaces, and volumes on file systems without ID-mapped mounts.',
  bad: 'hostUsers: true',
  good: 'hostUsers: false',

  *check(pod, { kubernetes }) {
    const { hostUsers } = pod.spec;
    if (hostUsers !== false && kubernetes >= SINCE && canHave(pod)) {
      yield { path: 'spec.hostUsers', found: written(hostUsers), expected: 'false' };
    }
  },
});

/** The API server refuses user namespaces together with other namespaces of the node and with block devices. */
function canHave({ spec, containers }: PodTemplate): boolean {
  return !sharesNode(spec) && !isWindows(spec) && containers.every(container => list(container.spec.volumeDevices).length === 0);
}

function sharesNode({ hostNetwork, hostPID, hostIPC }: Fields): boolean {
  return hostNetwork === true || hostPID === true || hostIPC === true;
}
