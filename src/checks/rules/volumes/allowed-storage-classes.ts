import { isSet } from '../../../analysis/pod-security/is-set';
import { written } from '../../../analysis/pod-security/written';
import { CLAIM_KINDS, claimsOf } from '../../../analysis/storage/claims-of';
import { Severity } from '../../../findings/severity';
import { listOf, record } from '../../../kube/decode/composite';
import { anyString, described } from '../../../kube/decode/decoder';
import { fields } from '../../../kube/fields';
import { joinPath } from '../../../kube/path';
import { optionsOf } from '../../options';
import { objectRule } from '../../rule';

const ID = 'allowed-storage-classes';

/** How claims named their class before there was a field; still read. */
const ANNOTATION = 'volume.beta.kubernetes.io/storage-class';

const options = record({ classes: described('Storage classes that claims may name; an empty text stands for volumes without a class.', listOf(anyString)) });

export const allowedStorageClasses = objectRule({
  id: ID,
  title: 'Claims name a storage class that the policy allows',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'Which storage is good enough is for each house to say.',
  knownAs: ['kyverno:require-storageclass', 'kyverno:restrict-storageclass', 'gatekeeper:K8sStorageClass'],
  why: 'A claim without a class gets whatever the cluster has for default today, and another class may be unencrypted, shared or dear.',
  fix: 'Set `storageClassName` to one of the classes that the policy names.',
  whenNotTo: 'The claim takes a volume that an administrator made for it; add the class `""` to those of the policy.',
  bad: claim(''),
  good: claim('storageClassName: encrypted'),
  options,
  examplePolicy: `rules: { ${ID}: { classes: [encrypted] } }`,
  kinds: CLAIM_KINDS,

  *check(object, { policy }) {
    const allowed = optionsOf(ID, options, policy)?.classes;
    for (const { metadata, spec, path } of allowed ? claimsOf(object) : []) {
      const name = fields(metadata.annotations)[ANNOTATION] ?? spec.storageClassName;
      if (!isSet(name) || !allowed!.some(each => each === name)) {
        yield { path: joinPath(path, 'spec.storageClassName'), found: written(name), expected: allowed!.map(each => each || '""').join(' or ') };
      }
    }
  },
});

function claim(storageClass: string): string {
  return `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { ${storageClass} }`;
}
