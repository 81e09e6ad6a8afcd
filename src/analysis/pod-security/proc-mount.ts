import type { PodSecurityControl } from './control';
import { exceptInUserNamespace } from './except-in-user-namespace';
import { unmaskedProcMounts } from './unmasked-proc-mounts';

/** Containers outside a user namespace see `/proc` masked. */
export const procMount: PodSecurityControl = {
  id: 'procMount',
  level: 'baseline',
  versions: [
    { since: 0, check: unmaskedProcMounts },
    { since: 35, check: exceptInUserNamespace(unmaskedProcMounts) },
  ],
};
