import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWER: Power = { apiGroup: '', resources: ['persistentvolumes'], verbs: ['create'] };

export const noPersistentVolumeCreate = accessRule({
  id: 'no-persistent-volume-create',
  title: 'Nobody creates PersistentVolumes',
  severity: Severity.HIGH,
  controls: [cis.persistentVolumes, owasp.rbac, attack.escape],
  knownAs: ['kubescape:C-0278'],
  why: 'A PersistentVolume may be a path of the node: who creates one, and a claim for it, reads and writes what Pod Security keeps from pods.',
  fix: 'Leave `create` out and let a StorageClass provision volumes for claims.',
  whenNotTo: 'The provisioner of a storage driver does nothing else.',
  bad: exampleRole('{ apiGroups: [""], resources: [persistentvolumes], verbs: [get, create] }'),
  good: exampleRole('{ apiGroups: [""], resources: [persistentvolumeclaims], verbs: [get, create] }'),
  absorbs: ['no-wildcard-verbs'],
  finds: grant => givenBy(grant, POWER),
  field: 'verbs',
  expected: 'no creating of volumes',
});
