import { noEventDelete } from '../../../../src/checks/rules/access/no-event-delete';
import { inCluster, inNamespace } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noEventDelete, {
  accepts: {
    writing: inCluster('{ apiGroups: [""], resources: [events], verbs: [create, patch] }'),
  },
  rejects: {
    'core Events': [inCluster('{ apiGroups: [""], resources: [events], verbs: [delete] }'), 'rules[0].verbs'],
    'newer ones': [inNamespace('{ apiGroups: ["events.k8s.io"], resources: [events], verbs: [deletecollection] }'), 'rules[0].verbs'],
  },
});
