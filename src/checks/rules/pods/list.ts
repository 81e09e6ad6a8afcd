import type { Rule } from '../../rule';
import { allowedRuntimeClass } from './allowed-runtime-class';
import { defaultProcMount } from './default-proc-mount';
import { fitPodSecurityLevel } from './fit-pod-security-level';
import { fsGroupChangePolicy } from './fs-group-change-policy';
import { noApparmorUnconfined } from './no-apparmor-unconfined';
import { noCustomSelinux } from './no-custom-selinux';
import { noHostAliases } from './no-host-aliases';
import { noHostIpc } from './no-host-ipc';
import { noHostNetwork } from './no-host-network';
import { noHostPid } from './no-host-pid';
import { noHostPort } from './no-host-port';
import { noHostProcess } from './no-host-process';
import { noProbeHost } from './no-probe-host';
import { noRootGroup } from './no-root-group';
import { noSeccompUnconfined } from './no-seccomp-unconfined';
import { noServiceLinks } from './no-service-links';
import { noSharedProcessNamespace } from './no-shared-process-namespace';
import { safeSysctls } from './safe-sysctls';
import { seccompRuntimeDefault } from './seccomp-runtime-default';
import { setApparmorProfile } from './set-apparmor-profile';
import { setFsGroup } from './set-fs-group';
import { useUserNamespace } from './use-user-namespace';
import { windowsContainerUser } from './windows-container-user';

/** The rules of this room, in the order of their ids. */
export const pods: readonly Rule[] = [
  allowedRuntimeClass,
  defaultProcMount,
  fitPodSecurityLevel,
  fsGroupChangePolicy,
  noApparmorUnconfined,
  noCustomSelinux,
  noHostAliases,
  noHostIpc,
  noHostNetwork,
  noHostPid,
  noHostPort,
  noHostProcess,
  noProbeHost,
  noRootGroup,
  noSeccompUnconfined,
  noServiceLinks,
  noSharedProcessNamespace,
  safeSysctls,
  seccompRuntimeDefault,
  setApparmorProfile,
  setFsGroup,
  useUserNamespace,
  windowsContainerUser,
];
