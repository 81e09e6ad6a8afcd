import { noPowerfulWorkload } from '../../../../src/checks/rules/accounts/no-powerful-workload';
import { all, clusterRoleBinding, inCluster, inNamespace, role, roleBinding, WEB } from '../../access-bench';
import { hitsOf, testRule } from '../../rule-bench';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec: { template: { spec: { serviceAccountName: web } } }
`;
const EVERYTHING = '{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }';
const PATH = 'spec.template.spec.serviceAccountName';

testRule(noPowerfulWorkload, {
  accepts: {
    'a role for reading': all(clusterRoleBinding('view', WEB), DEPLOYMENT),
    'an account that no pod runs as': clusterRoleBinding('cluster-admin', WEB),
    'everything in a namespace': all(inNamespace(EVERYTHING), DEPLOYMENT),
    'a strong role that nobody has': all(role('ClusterRole', EVERYTHING), DEPLOYMENT),
    'reading every Secret, which another rule tells of': all(inCluster('{ apiGroups: [""], resources: [secrets], verbs: [get] }'), DEPLOYMENT),
    'reading everything, which another rule tells of': all(inCluster('{ apiGroups: ["*"], resources: ["*"], verbs: [get] }'), DEPLOYMENT),
    'a role for people in a namespace': all(roleBinding('ClusterRole', 'admin'), DEPLOYMENT),
  },
  rejects: {
    'cluster-admin': [all(clusterRoleBinding('cluster-admin', WEB), DEPLOYMENT), PATH],
    'a role that is as good': [all(inCluster(EVERYTHING), DEPLOYMENT), PATH],
    'the verb escalate': [all(inCluster('{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [escalate] }'), DEPLOYMENT), PATH],
    'being any service account': [all(clusterRoleBinding('edit', WEB), DEPLOYMENT), PATH],
    'what all accounts of the namespace are given': [
      all(clusterRoleBinding('cluster-admin', '{ kind: Group, name: "system:serviceaccounts:shop" }'), DEPLOYMENT), PATH,
    ],
  },
});

test('says by what', () => {
  const [hit] = hitsOf(noPowerfulWorkload, all(inCluster(EVERYTHING), DEPLOYMENT));
  expect(hit?.breach.found).toBe('web, which may do anything by ClusterRoleBinding web');
});
