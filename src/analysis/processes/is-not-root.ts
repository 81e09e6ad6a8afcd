import type { Container, PodTemplate } from '../../kube/pods';
import { effective } from './effective';

/** Whether a container is sure to start as another user than root. */
export function isNotRoot(container: Container, pod: PodTemplate): boolean {
  const user = effective('runAsUser', container, pod) ?? 'unset';
  return user === 'unset' ? effective('runAsNonRoot', container, pod) === true : typeof user === 'number' && user > 0;
}
