import { breaches, pod } from './breaches';

function setting(...names: unknown[]) {
  return pod({ securityContext: { sysctls: names.map(name => ({ name, value: '1' })) } });
}

test('a sysctl that is not safe is a breach at its name', () => {
  expect(breaches('sysctls', setting('net.ipv4.tcp_syncookies', 'kernel.msgmax'), 0)).toEqual([
    'spec.securityContext.sysctls[1].name is kernel.msgmax, expected one of kernel.shm_rmid_forced, net.ipv4.ip_local_port_range, ' +
      'net.ipv4.tcp_syncookies, net.ipv4.ping_group_range, net.ipv4.ip_unprivileged_port_start',
  ]);
});

test('a sysctl without a name, or with slashes in it, is a breach', () => {
  expect(breaches('sysctls', setting(undefined, null, 'net/ipv4/tcp_syncookies'))).toHaveLength(3);
  expect(breaches('sysctls', pod({ securityContext: { sysctls: [null] } }))).toHaveLength(1);
});

test.each([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
  ['net.ipv4.tcp_slow_start_after_idle', 37],
  ['net.ipv4.tcp_notsent_lowat', 37],
])('%s is safe from v1.%i on', (name, since) => {
  const safe = Array.from({ length: 38 }, (_, minor) => minor).filter(minor => breaches('sysctls', setting(name), minor).length === 0);
  expect(safe[0]).toBe(since);
  expect(safe).toHaveLength(38 - since);
});
