import { encrypts } from '../../../src/analysis/storage/encrypts';

test.each([
  ['kubernetes.io/azure-disk', {}, true],
  ['filestore.csi.storage.gke.io', {}, true],
  ['ebs.csi.aws.com', {}, false],
  ['ebs.csi.eks.amazonaws.com', { encrypted: 'TRUE' }, true],
  ['ebs.csi.aws.com', { encrypted: 'false', kmsKeyId: 'arn' }, false],
  ['cephfs.csi.ceph.com', {}, false],
  ['kubernetes.io/portworx-volume', { secure: 'true' }, true],
  ['kubernetes.io/no-provisioner', {}, undefined],
  ['efs.csi.aws.com', {}, undefined],
  [undefined, undefined, undefined],
])('%s with %j: %s', (provisioner, parameters, answer) => {
  expect(encrypts({ provisioner, parameters })).toBe(answer);
});
