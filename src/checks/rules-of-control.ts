import type { PodSecurityControlId } from '../analysis/pod-security/control';

/** The rules that each control of the Pod Security Standards is made of here; a control that overrides another stands for its rules too. */
export const RULES_OF_CONTROL: Readonly<Record<PodSecurityControlId, readonly string[]>> = {
  allowPrivilegeEscalation: ['no-privilege-escalation'],
  appArmorProfile: ['no-apparmor-unconfined'],
  capabilities_baseline: ['allowed-capabilities'],
  capabilities_restricted: ['allowed-capabilities', 'drop-all-capabilities', 'only-net-bind-service'],
  hostNamespaces: ['no-host-ipc', 'no-host-network', 'no-host-pid'],
  hostPathVolumes: ['no-host-path'],
  hostPorts: ['no-host-port'],
  hostProbesAndHostLifecycle: ['no-probe-host'],
  privileged: ['no-privileged'],
  procMount: ['default-proc-mount'],
  procMount_restricted: ['default-proc-mount'],
  restrictedVolumes: ['allowed-volume-types', 'no-host-path'],
  runAsNonRoot: ['run-as-non-root'],
  runAsUser: ['no-root-user'],
  seLinuxOptions: ['no-custom-selinux'],
  seccompProfile_baseline: ['no-seccomp-unconfined'],
  seccompProfile_restricted: ['no-seccomp-unconfined', 'seccomp-runtime-default'],
  sysctls: ['safe-sysctls'],
  windowsHostProcess: ['no-host-process'],
};
