import type { PodSecurityCheck } from './control';

/**
 * The check for pods that share the host's users: in a user namespace, root is nobody outside.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/#integration-with-pod-security-admission-checks
 */
export function exceptInUserNamespace(check: PodSecurityCheck): PodSecurityCheck {
  return pod => (pod.spec.hostUsers === false ? [] : check(pod));
}
