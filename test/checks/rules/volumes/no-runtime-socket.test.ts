import { allowedVolumeTypes } from '../../../../src/checks/rules/volumes/allowed-volume-types';
import { noHostPath } from '../../../../src/checks/rules/volumes/no-host-path';
import { noRuntimeSocket } from '../../../../src/checks/rules/volumes/no-runtime-socket';
import { noSensitiveHostPath } from '../../../../src/checks/rules/volumes/no-sensitive-host-path';
import { readOnlyHostPath } from '../../../../src/checks/rules/volumes/read-only-host-path';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

const PATH = 'spec.volumes[0].hostPath.path';
const volume = (path: string) => `volumes: [{ name: host, hostPath: { path: ${JSON.stringify(path)} } }]`;
const CONFINED = 'securityContext: { runAsUser: 65534, runAsGroup: 65534, allowPrivilegeEscalation: false },';
const mounted = (path: string, context = '') => `containers: [{ ${context} volumeMounts: [{ name: host, mountPath: /host, readOnly: true }] }]\n${volume(path)}`;
const SOCKETS = [
  '/var/run/docker.sock', '/run/docker.sock', '/var/run//docker.sock/', '/var/../run/docker.sock', 'run/docker.sock', '/proc/1/root/run/docker.sock',
  '/run/containerd/containerd.sock', '/var/run/crio/crio.sock', '/run/k3s/containerd/containerd.sock', '/var/snap/microk8s/common/run/containerd.sock',
  '/run/podman/podman.sock', '/run/user/1000/docker.sock', '/run/cri-dockerd.sock', '/run/nri/nri.sock', '\\\\.\\pipe\\docker_engine', '//./pipe/docker_engine',
];
const FOLDERS = ['/', '/run', '/run/', '/var/run', '/run/containerd', '/run/k3s', '/run/crio', '/var/snap/microk8s/common/run', '/run/user/1000'];

testRule(noRuntimeSocket, {
  accepts: {
    'another socket': mounted('/run/systemd/notify'),
    'a file whose name starts alike': mounted('/var/run/docker.sock.d'),
    'a folder that nobody mounts': volume('/run'),
    'a folder that only nobody mounts, who may not use the socket': mounted('/run', CONFINED),
    '/var, where /run is only a link': mounted('/var'),
    'logs of containers': mounted('/var/log/containers'),
  },
  rejects: {
    ...Object.fromEntries(SOCKETS.map(path => [`${path}, whoever mounts it`, [mounted(path, CONFINED), PATH] as const])),
    ...Object.fromEntries(SOCKETS.slice(0, 2).map(path => [`${path}, mounted or not`, [volume(path), PATH] as const])),
    ...Object.fromEntries(FOLDERS.map(path => [`the folder ${path}, even if it is read only`, [mounted(path), PATH] as const])),
  },
});

test('is one finding with all that is weaker about the volume', () => {
  const rules = [noRuntimeSocket, noSensitiveHostPath, noHostPath, allowedVolumeTypes, readOnlyHostPath];
  expect(together(rules, mounted('/').replace('true', 'false'))).toEqual([
    'no-runtime-socket > no-sensitive-host-path > no-host-path > allowed-volume-types > read-only-host-path',
  ]);
});
