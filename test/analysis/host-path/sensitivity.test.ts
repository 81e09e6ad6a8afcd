import { sensitivityOf } from '../../../src/analysis/host-path/sensitivity';

test.each([
  ['/', 'reading'],
  ['/etc', 'reading'],
  ['/etc/kubernetes', 'reading'],
  ['/etc/kubernetes/manifests/a.yaml', 'reading'],
  ['/etc/systemd/system', 'writing'],
  ['/var', 'reading'],
  ['/var/spool', 'writing'],
  ['/var/lib/kubelet', 'reading'],
  ['/var/lib/kubelet/pods', 'reading'],
  ['/var/lib/kubelet/plugins', undefined],
  ['/var/lib/kubelet/plugins/a/b', undefined],
  ['/var/lib/kubelet/plugins_of_mine', 'reading'],
  ['/var/lib/docker', 'reading'],
  ['/var/lib/docker/containers', undefined],
  ['/proc', 'writing'],
  ['/proc/sys/kernel/core_pattern', 'writing'],
  ['/usr', 'writing'],
  ['/usr/share', undefined],
  ['/home/a', 'reading'],
  ['/home/a/b', undefined],
  ['/home/a/b/.kube/config', 'reading'],
  ['/rooted', undefined],
])('%s: %s', (path, sensitivity) => {
  expect(sensitivityOf(path)).toBe(sensitivity);
});
