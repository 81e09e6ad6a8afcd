import type { Breach } from '../../findings/breach';
import type { PodTemplate } from '../../kube/pods';
import { addedCapabilities } from './added-capabilities';
import type { PodSecurityControl } from './control';

/** What container runtimes grant by themselves, but for NET_RAW. */
const DEFAULTS: ReadonlySet<unknown> = new Set([
  'AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID',
  'SYS_CHROOT',
]);

const EXPECTED = `unset or one of ${[...DEFAULTS].join(', ')}`;

function* check(pod: PodTemplate): Iterable<Breach> {
  for (const container of pod.containers) {
    yield* addedCapabilities(container, DEFAULTS, EXPECTED);
  }
}

/** Containers get no capabilities beyond the container runtime's usual ones. */
export const capabilitiesBaseline: PodSecurityControl = {
  id: 'capabilities_baseline',
  level: 'baseline',
  versions: [{ since: 0, check }],
};
