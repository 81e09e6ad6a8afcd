import type { Breach } from '../../findings/breach';
import { fields, list } from '../../kube/fields';
import { breachAt } from './breach-at';
import type { PodSecurityCheck, PodSecurityControl } from './control';

const SAFE_1_0 = [
  'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
];
const SAFE_1_27 = [...SAFE_1_0, 'net.ipv4.ip_local_reserved_ports'];
const SAFE_1_29 = [
  ...SAFE_1_27, 'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes',
];
const SAFE_1_32 = [...SAFE_1_29, 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'];
const SAFE_1_37 = [...SAFE_1_32, 'net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat'];

function allowing(names: readonly string[]): PodSecurityCheck {
  const safe: ReadonlySet<unknown> = new Set(names);
  const expected = `one of ${names.join(', ')}`;
  return function* ({ spec }): Iterable<Breach> {
    const sysctls = list(fields(spec.securityContext).sysctls);
    for (let i = 0; i < sysctls.length; i++) {
      const { name } = fields(sysctls[i]);
      if (!safe.has(name)) {
        yield breachAt(`securityContext.sysctls[${i}].name`, name, expected);
      }
    }
  };
}

/** Pods set kernel parameters only where these are their own and leave the node and its other pods alone. */
export const sysctls: PodSecurityControl = {
  id: 'sysctls',
  level: 'baseline',
  versions: [
    { since: 0, check: allowing(SAFE_1_0) },
    { since: 27, check: allowing(SAFE_1_27) },
    { since: 29, check: allowing(SAFE_1_29) },
    { since: 32, check: allowing(SAFE_1_32) },
    { since: 37, check: allowing(SAFE_1_37) },
  ],
};
