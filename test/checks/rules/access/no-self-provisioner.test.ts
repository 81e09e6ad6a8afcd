import { noSelfProvisioner } from '../../../../src/checks/rules/access/no-self-provisioner';
import { clusterRoleBinding, inCluster } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noSelfProvisioner, {
  accepts: {
    'another role': clusterRoleBinding('view', '{ kind: Group, name: "system:authenticated:oauth" }'),
    'no subjects': clusterRoleBinding('self-provisioner'),
    'everything, which another rule tells of': inCluster('{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'),
  },
  rejects: {
    'the role of the platform': [clusterRoleBinding('self-provisioner', '{ kind: Group, name: "system:authenticated:oauth" }'), 'subjects[0]'],
    'a role that gives the same': [inCluster('{ apiGroups: [project.openshift.io], resources: [projectrequests], verbs: [create] }'), 'subjects[0]'],
  },
  policy: 'rules: { no-self-provisioner: {} }',
});
