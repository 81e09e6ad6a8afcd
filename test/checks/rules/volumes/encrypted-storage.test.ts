import { encryptedStorage } from '../../../../src/checks/rules/volumes/encrypted-storage';
import { testRule } from '../../rule-bench';

const storageClass = (provisioner: string, parameters = '') =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: fast }\nprovisioner: ${provisioner}\nparameters: { ${parameters} }`;

testRule(encryptedStorage, {
  accepts: {
    'encryption asked for': storageClass('ebs.csi.aws.com', 'encrypted: "true"'),
    'a cloud that always encrypts': storageClass('disk.csi.azure.com'),
    'another that does': storageClass('pd.csi.storage.gke.io'),
    'a key': storageClass('rook-ceph.rbd.csi.ceph.com', 'encrypted: "true", encryptionKMSID: vault'),
    'a provisioner of which nothing is known': storageClass('nfs.example'),
    'another word for it': storageClass('storage.csi.upcloud.com', 'encryption: data-at-rest'),
  },
  rejects: {
    'encryption not asked for': [storageClass('ebs.csi.aws.com', 'type: gp3'), 'parameters'],
    'encryption switched off': [storageClass('rook-ceph.rbd.csi.ceph.com', 'encrypted: "false"'), 'parameters'],
    'encryption switched off by whatever provisioner': [storageClass('nfs.example', 'encryption: none'), 'parameters'],
    'a mapping for a word': [storageClass('nfs.example', 'encryption: { toString: 1 }'), 'parameters'],
    'no parameters': ['apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: fast }\nprovisioner: driver.longhorn.io', 'parameters'],
  },
});
