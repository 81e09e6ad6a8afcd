import { noMassDelete } from '../../../../src/checks/rules/access/no-mass-delete';
import { inCluster, inNamespace } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noMassDelete, {
  accepts: {
    'by name': inCluster('{ apiGroups: ["apps"], resources: [deployments], verbs: [delete], resourceNames: [web] }'),
    'Events': inCluster('{ apiGroups: [""], resources: [events], verbs: [delete] }'),
  },
  rejects: {
    'pods': [inCluster('{ apiGroups: [""], resources: [pods], verbs: [delete] }'), 'rules[0].verbs'],
    'collections of claims': [inNamespace('{ apiGroups: [""], resources: [persistentvolumeclaims], verbs: [deletecollection] }'), 'rules[0].verbs'],
  },
});
