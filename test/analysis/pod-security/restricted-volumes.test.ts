import { breaches, pod } from './breaches';

const EXPECTED = 'a volume of configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected or secret';

test('a volume of another kind is a breach at that kind', () => {
  const volumes = [{ name: 'a', nfs: { server: 'x', path: '/x' } }, { name: 'b', hostPath: { path: '/etc' } }];
  expect(breaches('restrictedVolumes', pod({ volumes }))).toEqual([
    `spec.volumes[0].nfs is set, expected ${EXPECTED}`,
    `spec.volumes[1].hostPath is set, expected ${EXPECTED}`,
  ]);
});

test.each(['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'])('%s is allowed', kind => {
  expect(breaches('restrictedVolumes', pod({ volumes: [{ name: 'v', [kind]: {} }] }))).toEqual([]);
});

test.each([
  'hostPath', 'gcePersistentDisk', 'awsElasticBlockStore', 'gitRepo', 'nfs', 'iscsi', 'glusterfs', 'rbd', 'flexVolume', 'cinder', 'cephfs', 'flocker', 'fc',
  'azureFile', 'vsphereVolume', 'quobyte', 'azureDisk', 'photonPersistentDisk', 'portworxVolume', 'scaleIO', 'storageos',
])('%s is not', kind => {
  expect(breaches('restrictedVolumes', pod({ volumes: [{ name: 'v', [kind]: {} }] }))).toEqual([`spec.volumes[0].${kind} is set, expected ${EXPECTED}`]);
});

test('an allowed kind beside another one is taken for the volume, as it is upstream', () => {
  for (const kind of ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret']) {
    expect(breaches('restrictedVolumes', pod({ volumes: [{ name: 'v', [kind]: {}, nfs: {} }] }))).toEqual([]);
  }
});

test('a volume without a kind is an emptyDir', () => {
  expect(breaches('restrictedVolumes', pod({ volumes: [{ name: 'v' }, { name: 'w', nfs: null }, { name: 'x', tape: {} }, null] }))).toEqual([]);
});
