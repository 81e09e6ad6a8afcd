import { noDebugContainers } from '../../../../src/checks/rules/access/no-debug-containers';
import { inCluster, inNamespace } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noDebugContainers, {
  accepts: {
    'reading': inCluster('{ apiGroups: [""], resources: [pods/ephemeralcontainers], verbs: [get] }'),
    'pods themselves': inCluster('{ apiGroups: [""], resources: [pods], verbs: [patch] }'),
  },
  rejects: {
    'patch': [inCluster('{ apiGroups: [""], resources: [pods/ephemeralcontainers], verbs: [patch] }'), 'rules[0].resources'],
    'in a namespace': [inNamespace('{ apiGroups: [""], resources: [pods/ephemeralcontainers], verbs: [update] }'), 'rules[0].resources'],
  },
});
