import type { PodSecurityControl } from './control';
import { unmaskedProcMounts } from './unmasked-proc-mounts';

/** All containers see `/proc` masked, in a user namespace too; until v1.34 `procMount` asked as much. */
export const procMountRestricted: PodSecurityControl = {
  id: 'procMount_restricted',
  level: 'restricted',
  overrides: ['procMount'],
  versions: [{ since: 35, check: unmaskedProcMounts }],
};
