import { noPersistentVolumeCreate } from '../../../../src/checks/rules/access/no-persistent-volume-create';
import { inCluster, inNamespace } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noPersistentVolumeCreate, {
  accepts: {
    'claims': inCluster('{ apiGroups: [""], resources: [persistentvolumeclaims], verbs: [create] }'),
    'updating': inCluster('{ apiGroups: [""], resources: [persistentvolumes], verbs: [update] }'),
    'within a namespace, where there are none': inNamespace('{ apiGroups: [""], resources: [persistentvolumes], verbs: [create] }'),
  },
  rejects: {
    create: [inCluster('{ apiGroups: [""], resources: [persistentvolumes], verbs: [create] }'), 'rules[0].verbs'],
  },
});
