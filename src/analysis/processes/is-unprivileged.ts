import { fields, list } from '../../kube/fields';
import type { Container, PodTemplate } from '../../kube/pods';
import { effective } from './effective';
import { isNotRoot } from './is-not-root';

/** Whether a container is sure to have neither the user nor a group of root, and no way to get them: files of root are closed to it. */
export function isUnprivileged(container: Container, pod: PodTemplate): boolean {
  const { fsGroup, supplementalGroups } = fields(pod.spec.securityContext);
  const { allowPrivilegeEscalation, privileged } = fields(container.spec.securityContext);
  const group = effective('runAsGroup', container, pod);
  const isOfRoot = typeof group !== 'number' || [group, fsGroup, ...list(supplementalGroups)].includes(0);
  return isNotRoot(container, pod) && !isOfRoot && allowPrivilegeEscalation === false && privileged !== true;
}
