import { noLogDelete } from '../../../../src/checks/rules/access/no-log-delete';
import { inCluster } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noLogDelete, {
  accepts: {
    'reading': inCluster('{ apiGroups: [""], resources: [pods/log], verbs: [get] }'),
    'everything, which says nothing of logs': inCluster('{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'),
  },
  rejects: {
    'delete': [inCluster('{ apiGroups: [""], resources: [pods/log], verbs: [get, delete] }'), 'rules[0].verbs'],
    'logs of everything': [inCluster('{ apiGroups: [""], resources: ["*/log"], verbs: ["*"] }'), 'rules[0].verbs'],
  },
});
