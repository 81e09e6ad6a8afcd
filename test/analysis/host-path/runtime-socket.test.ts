import { runtimeSocketAt } from '../../../src/analysis/host-path/runtime-socket';

test.each([
  ['/run/crio/crio.sock', { socket: '/run/crio/crio.sock', isFolder: false }],
  ['/run/crio', { socket: '/run/crio/crio.sock', isFolder: true }],
  ['/run', { socket: '/run/containerd/containerd.sock', isFolder: true }],
  ['/', { socket: '/run/containerd/containerd.sock', isFolder: true }],
  ['/run/user/1000/podman/podman.sock', { socket: '/run/user/1000/podman/podman.sock', isFolder: false }],
  ['/var/snap/microk8s/common', { socket: '/var/snap/microk8s/common/run/containerd.sock', isFolder: true }],
  ['/var/snap', undefined],
  ['/run/crio/crio.sock/more', undefined],
  ['/run/lock', undefined],
])('%s', (path, found) => {
  expect(runtimeSocketAt(path)).toEqual(found);
});
