import { noSecretRead } from '../../../../src/checks/rules/access/no-secret-read';
import { Severity } from '../../../../src/findings/severity';
import { all, clusterRoleBinding, inCluster, inNamespace, role, roleBinding, severitiesOf, WEB } from '../../access-bench';
import { hitsOf, testRule } from '../../rule-bench';

testRule(noSecretRead, {
  accepts: {
    'Secrets by name': inCluster('{ apiGroups: [""], resources: [secrets], verbs: [get], resourceNames: [web-tls] }'),
    'writing only': inCluster('{ apiGroups: [""], resources: [secrets], verbs: [create, update] }'),
    'another group with the same resource': inCluster('{ apiGroups: ["example.com"], resources: [secrets], verbs: [get] }'),
    'a part of every resource': inCluster('{ apiGroups: [""], resources: ["*/status"], verbs: [get] }'),
    'a star behind the slash, which matches nothing': inCluster('{ apiGroups: [""], resources: ["secrets/*"], verbs: [get] }'),
    'what Kubernetes itself is given': all(role('ClusterRole', '{ apiGroups: [""], resources: [secrets], verbs: [get] }'), clusterRoleBinding('web', '{ kind: Group, name: "system:nodes" }')),
    'a role of Kubernetes for people, in a namespace': roleBinding('ClusterRole', 'edit'),
  },
  rejects: {
    'list alone': [inCluster('{ apiGroups: [""], resources: [secrets], verbs: [list] }'), 'rules[0].resources'],
    'watch in a namespace': [inNamespace('{ apiGroups: [""], resources: [secrets], verbs: [watch] }'), 'rules[0].resources'],
    'every resource of the core group': [inCluster('{ apiGroups: [""], resources: ["*"], verbs: [get] }'), 'rules[0].resources'],
    'every verb': [inCluster('{ apiGroups: [""], resources: [configmaps, secrets], verbs: ["*"] }'), 'rules[0].resources'],
    'every group': [inCluster('{ apiGroups: ["*"], resources: [secrets], verbs: [get] }'), 'rules[0].resources'],
    'a second rule': [inCluster('{ apiGroups: [""], resources: [pods], verbs: [get] }', '{ apiGroups: [""], resources: [secrets], verbs: [get] }'), 'rules[1].resources'],
    'a role that nobody is bound to': [role('ClusterRole', '{ apiGroups: [""], resources: [secrets], verbs: [get] }'), 'rules[0].resources'],
    'a Role bound in another namespace than its own': [all(role('Role', '{ apiGroups: [""], resources: [secrets], verbs: [get] }'), roleBinding('Role', 'web', [WEB], 'other')), 'rules[0].resources'],
    'a role of Kubernetes that is not for people, at the binding': [clusterRoleBinding('system:kube-controller-manager', WEB), 'roleRef'],
    'a list that is a text': [inCluster('{ apiGroups: "", resources: secrets, verbs: get }'), 'rules[0].resources'],
  },
});

const READS = '{ apiGroups: [""], resources: [secrets], verbs: [get, list, watch] }';

test.each([
  ['high in the whole cluster', inCluster(READS), Severity.HIGH],
  ['medium in a namespace', inNamespace(READS), Severity.MEDIUM],
  ['high in kube-system', all(role('ClusterRole', READS), roleBinding('ClusterRole', 'web', [WEB], 'kube-system')), Severity.HIGH],
  ['low where nobody has it', role('ClusterRole', READS), Severity.LOW],
  ['low where a binding names nobody', all(role('ClusterRole', READS), clusterRoleBinding('web')), Severity.LOW],
  ['low for a controller', inCluster(READS, '{ apiGroups: [""], resources: [nodes], verbs: [list, watch] }'), Severity.LOW],
  ['high for a controller that takes all there is', inCluster('{ apiGroups: [""], resources: ["*"], verbs: [list, watch] }'), Severity.HIGH],
  ['as bad as for the one who has most', all(role('ClusterRole', READS), roleBinding('ClusterRole', 'web'), clusterRoleBinding('web', WEB)), Severity.HIGH],
])('is %s', (_, yaml, severity) => {
  expect(severitiesOf(noSecretRead, yaml)).toEqual([severity]);
});

test('says who may do it, and where', () => {
  const [hit] = hitsOf(noSecretRead, inNamespace(READS));
  expect(hit?.breach.found).toBe('secrets, which lets ServiceAccount shop/web get, list, watch secrets in namespace shop');
});

test('tells of a role of Kubernetes once, though several of its rules give it', () => {
  expect(hitsOf(noSecretRead, clusterRoleBinding('system:kube-controller-manager', WEB, '{ kind: User, name: jane }'))).toHaveLength(1);
});
