import { fields } from '../../kube/fields';
import type { Container, PodTemplate } from '../../kube/pods';

/** A field of the security context that holds for a container: its own, or else the pod's. */
export function effective(name: string, container: Container, pod: PodTemplate): unknown {
  return fields(container.spec.securityContext)[name] ?? fields(pod.spec.securityContext)[name];
}
