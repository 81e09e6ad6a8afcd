import { noWorkloadCreate } from '../../../../src/checks/rules/access/no-workload-create';
import { inCluster, inNamespace } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noWorkloadCreate, {
  accepts: {
    'reading': inCluster('{ apiGroups: ["apps"], resources: [deployments], verbs: [get, list, watch] }'),
    'scaling': inCluster('{ apiGroups: ["apps"], resources: [deployments/scale], verbs: [update] }'),
    'deleting': inCluster('{ apiGroups: [""], resources: [pods], verbs: [delete] }'),
    'a workload by name': inCluster('{ apiGroups: ["apps"], resources: [deployments], verbs: [patch], resourceNames: [web] }'),
    'deployments of the wrong group': inCluster('{ apiGroups: [""], resources: [deployments], verbs: [create] }'),
  },
  rejects: {
    'pods': [inCluster('{ apiGroups: [""], resources: [pods], verbs: [create] }'), 'rules[0].resources'],
    'a CronJob\'s template': [inNamespace('{ apiGroups: ["batch"], resources: [cronjobs], verbs: [patch] }'), 'rules[0].resources'],
    'every verb on Deployments': [inCluster('{ apiGroups: ["apps"], resources: [deployments], verbs: ["*"] }'), 'rules[0].resources'],
  },
});
