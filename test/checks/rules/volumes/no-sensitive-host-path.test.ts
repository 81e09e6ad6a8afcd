import { allowedVolumeTypes } from '../../../../src/checks/rules/volumes/allowed-volume-types';
import { noCloudCredentialPath } from '../../../../src/checks/rules/volumes/no-cloud-credential-path';
import { noHostPath } from '../../../../src/checks/rules/volumes/no-host-path';
import { noSensitiveHostPath } from '../../../../src/checks/rules/volumes/no-sensitive-host-path';
import { hitsOf, testRule } from '../../rule-bench';
import { together } from '../../together';

const PATH = 'spec.volumes[0].hostPath.path';
const volume = (path: string) => `volumes: [{ name: host, hostPath: { path: ${JSON.stringify(path)} } }]`;
const pod = (path: string, mount: string, context = '') => `containers: [{ ${context} volumeMounts: [{ name: host, mountPath: /host${mount} }] }]\n${volume(path)}`;
const SENSITIVE = [
  '/', '//', '/etc', '/etc/', '/etc/.', '/var/../etc', 'etc', '/etc/kubernetes/pki/ca.key', '/proc', '/proc/1/root/etc', '/sys', '/root/.ssh', '/home',
  '/home/admin', '/srv/git/.ssh', '/boot', '/dev', '/var', '/var/lib', '/var/lib/kubelet', '/var/lib/kubelet/pods', '/var/lib/etcd/member', '/usr', '/lib',
  '/var/lib/docker', '/etc/rancher/k3s/k3s.yaml', '/var/lib/rancher/rke2/server/tls', '/var/snap/microk8s/current/credentials', 'C:\\', 'C:\\Windows\\System32',
  'c:/etc/kubernetes', 'C:\\Users\\Administrator',
];
const ORDINARY = [
  '/data', '/mnt/disks/ssd1', '/var/log', '/var/log/pods', '/var/lib/myapp', '/etc/localtime', '/etc/ssl/certs', '/etc/cni/net.d', '/lib/modules', '/usr/src',
  '/usr/share/zoneinfo', '/sys/fs/bpf', '/sys/fs/cgroup', '/dev/fuse', '/proc/sys/net', '/etcd', '/home/app/data', '/rooted', '/var/lib/kubelet/plugins/example',
  '/var/lib/kubelet/plugins_registry', '/var/lib/kubelet/device-plugins', '/opt/cni/bin', 'C:\\logs',
];

testRule(noSensitiveHostPath, {
  accepts: Object.fromEntries(ORDINARY.map(path => [path, volume(path)])),
  rejects: Object.fromEntries(SENSITIVE.map(path => [path, [volume(path), PATH] as const])),
});

const READ_ONLY = ', readOnly: true';
const CONFINED = 'securityContext: { runAsNonRoot: true, runAsUser: 65534, runAsGroup: 65534, allowPrivilegeEscalation: false },';

test.each([
  ['critical where a container may write', pod('/etc', ''), 'critical'],
  ['critical where it may write as nobody', pod('/', '', CONFINED), 'critical'],
  ['critical where root reads credentials', pod('/', READ_ONLY), 'critical'],
  ['critical where nobody reads with the group of root', pod('/', READ_ONLY, CONFINED.replace('65534, allow', '0, allow')), 'critical'],
  ['critical where nobody may become root', pod('/', READ_ONLY, CONFINED.replace('false', 'true')), 'critical'],
  ['high where nobody reads what only root may', pod('/', READ_ONLY, CONFINED), 'high'],
  ['high where root reads what only writing makes dangerous', pod('/sys', READ_ONLY), 'high'],
  ['critical where root writes there', pod('/sys', ', readOnly: false'), 'critical'],
])('is %s', (_, yaml, severity) => {
  expect(hitsOf(noSensitiveHostPath, yaml).map(hit => hit.breach.severity)).toEqual([severity]);
});

test('is high where no container mounts the volume', () => {
  expect(hitsOf(noSensitiveHostPath, volume('/etc')).map(hit => hit.breach.severity)).toEqual(['high']);
});

test('is one finding with all that is weaker about the volume', () => {
  const rules = [noSensitiveHostPath, noHostPath, allowedVolumeTypes, noCloudCredentialPath];
  expect(together(rules, volume('/root/.aws'))).toEqual(['no-sensitive-host-path > no-host-path > allowed-volume-types > no-cloud-credential-path']);
});
