import { breaches, pod } from './breaches';

test('a hostPath is shown by its path', () => {
  const volumes = [{ name: 'tmp', emptyDir: {} }, { name: 'run', hostPath: { path: '/var/run/docker.sock' } }];
  expect(breaches('hostPathVolumes', pod({ volumes }))).toEqual(['spec.volumes[1].hostPath is /var/run/docker.sock, expected unset']);
});

test('a hostPath without a path is one all the same', () => {
  expect(breaches('hostPathVolumes', pod({ volumes: [{ hostPath: {} }] }))).toEqual(['spec.volumes[0].hostPath is set, expected unset']);
});

test('a hostPath that is null is an emptyDir', () => {
  expect(breaches('hostPathVolumes', pod({ volumes: [{ name: 'v', hostPath: null }, null] }))).toEqual([]);
});
