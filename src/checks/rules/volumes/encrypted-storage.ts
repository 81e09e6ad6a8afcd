import { encrypts } from '../../../analysis/storage/encrypts';
import { Severity } from '../../../findings/severity';
import { text } from '../../../kube/fields';
import { nsa } from '../../../standards/nsa';
import { objectRule } from '../../rule';

export const encryptedStorage = objectRule({
  id: 'encrypted-storage',
  title: 'Storage classes encrypt their volumes',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [nsa.encryption],
  knownAs: ['kubescape:C-0264'],
  why: 'Whoever gets at a disk, a snapshot or a backup of it reads the data of every pod that had it.',
  fix: 'Set the parameter by which the provisioner encrypts, `encrypted: "true"` for most.',
  whenNotTo: 'The account or the storage behind the class encrypts everything by itself.',
  bad: storageClass(''),
  good: storageClass('\nparameters: { encrypted: "true" }'),
  kinds: ['StorageClass.storage.k8s.io'],

  *check({ manifest }) {
    if (encrypts(manifest) === false) {
      yield { path: 'parameters', found: `without encryption by ${text(manifest.provisioner)}`, expected: 'encryption switched on' };
    }
  },
});

function storageClass(more: string): string {
  return `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: fast }\nprovisioner: ebs.csi.aws.com${more}`;
}
