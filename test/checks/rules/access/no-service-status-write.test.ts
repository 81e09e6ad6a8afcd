import { noServiceStatusWrite } from '../../../../src/checks/rules/access/no-service-status-write';
import { inCluster } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noServiceStatusWrite, {
  accepts: {
    'reading': inCluster('{ apiGroups: [""], resources: [services/status], verbs: [get] }'),
    'Services themselves': inCluster('{ apiGroups: [""], resources: [services], verbs: [update] }'),
  },
  rejects: {
    'patch': [inCluster('{ apiGroups: [""], resources: [services/status], verbs: [patch] }'), 'rules[0].resources'],
    'status of everything': [inCluster('{ apiGroups: [""], resources: ["*/status"], verbs: [update] }'), 'rules[0].resources'],
  },
});
