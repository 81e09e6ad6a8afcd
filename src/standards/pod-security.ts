import type { Control } from './control';

/**
 * The Pod Security Standards: each control carries the name of the check that enforces it.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export const baseline = {
  hostNamespaces: control('baseline', 'hostNamespaces', 'Pods do not share the namespaces of their node'),
  hostPorts: control('baseline', 'hostPorts', 'Containers bind no port of their node'),
  hostProbes: control('baseline', 'hostProbesAndHostLifecycle', 'Probes and lifecycle hooks name no host'),
  sysctls: control('baseline', 'sysctls', 'Only safe sysctls are set'),
  windowsHostProcess: control('baseline', 'windowsHostProcess', 'Windows pods are no HostProcess pods'),
  seccompProfile: control('baseline', 'seccompProfile_baseline', 'Seccomp is not switched off'),
  appArmorProfile: control('baseline', 'appArmorProfile', 'AppArmor is not switched off'),
  seLinuxOptions: control('baseline', 'seLinuxOptions', 'SELinux types are the container ones; user and role are not set'),
  procMount: control('baseline', 'procMount', 'The masks over /proc stay on'),
  privileged: control('baseline', 'privileged', 'No container is privileged'),
  capabilities: control('baseline', 'capabilities_baseline', 'Only capabilities of the default set are added'),
  hostPathVolumes: control('baseline', 'hostPathVolumes', 'No volume is a path of the node'),
} as const;

/** What *restricted* asks for beyond *baseline*. */
export const restricted = {
  procMount: control('restricted', 'procMount_restricted', 'The masks over /proc stay on, in user namespaces too'),
  volumes: control('restricted', 'restrictedVolumes', 'Volumes are of the types that hold no host or remote file system'),
  allowPrivilegeEscalation: control('restricted', 'allowPrivilegeEscalation', 'Processes gain no privileges'),
  runAsNonRoot: control('restricted', 'runAsNonRoot', 'Containers must run as another user than root'),
  runAsUser: control('restricted', 'runAsUser', 'The user id is not 0'),
  seccompProfile: control('restricted', 'seccompProfile_restricted', 'A seccomp profile is set'),
  capabilities: control('restricted', 'capabilities_restricted', 'All capabilities are dropped; only NET_BIND_SERVICE is added'),
} as const;

function control(level: 'baseline' | 'restricted', id: string, title: string): Control {
  return { id: `pss-${level}:${id}`, title, url: `https://kubernetes.io/docs/concepts/security/pod-security-standards/#${level}` };
}
