import { noHostPathVolume } from '../../../../src/checks/rules/volumes/no-host-path-volume';
import { hitsOf, testRule } from '../../rule-bench';

const volume = (source: string) => `apiVersion: v1\nkind: PersistentVolume\nmetadata: { name: data }\nspec: { ${source} }`;

testRule(noHostPathVolume, {
  accepts: {
    'a driver': volume('csi: { driver: ebs.csi.aws.com, volumeHandle: vol-1 }'),
    'a disk': volume('local: { path: /mnt/disks/ssd1 }'),
    'a volume without a source': volume(''),
  },
  rejects: {
    'a path of the node': [volume('hostPath: { path: /data }'), 'spec.hostPath'],
    'a path of the node without a path': [volume('hostPath: {}'), 'spec.hostPath'],
    'a local volume of what the node lives from': [volume('local: { path: /etc/../ }'), 'spec.local.path'],
    'a local volume that holds the socket of the runtime': [volume('local: { path: /run/containerd }'), 'spec.local.path'],
  },
});

test.each([
  ['high for an ordinary path', '/data', 'high'],
  ['critical for a path that the node lives from', '/var/lib/kubelet', 'critical'],
  ['critical for the socket of the runtime', '/var/run/docker.sock', 'critical'],
])('is %s', (_, path, severity) => {
  expect(hitsOf(noHostPathVolume, volume(`hostPath: { path: ${path} }`)).map(hit => hit.breach.severity)).toEqual([severity]);
});
