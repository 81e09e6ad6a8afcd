import { noMastersBinding } from '../../../../src/checks/rules/access/no-masters-binding';
import { clusterRoleBinding } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noMastersBinding, {
  accepts: {
    'a group of their own': clusterRoleBinding('cluster-admin', '{ kind: Group, name: administrators }'),
  },
  rejects: {
    masters: [clusterRoleBinding('view', '{ kind: Group, name: "system:masters" }'), 'subjects[0]'],
  },
});
