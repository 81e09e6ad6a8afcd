import { noInertGrant } from '../../../../src/checks/rules/access/no-inert-grant';
import { all, clusterRoleBinding, inCluster, inNamespace, role, roleBinding, WEB } from '../../access-bench';
import { hitsOf, testRule } from '../../rule-bench';

testRule(noInertGrant, {
  accepts: {
    'words that match': inCluster('{ apiGroups: [""], resources: [pods, pods/log, "*/scale"], verbs: [get, list] }', '{ apiGroups: ["apps"], resources: [deployments/status], verbs: [update] }'),
    'custom resources and verbs': inCluster('{ apiGroups: ["shop.example"], resources: [orders, orders/receipt], verbs: [get, ship] }'),
    'one of several groups that has the resource': inCluster('{ apiGroups: ["", extensions, networking.k8s.io], resources: [ingresses], verbs: [get] }'),
    'stars': inCluster('{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'),
    'verbs of which authorization alone knows': inCluster('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [clusterroles], verbs: [bind] }', '{ apiGroups: [""], resources: [users], verbs: [impersonate] }', '{ apiGroups: ["certificates.k8s.io"], resources: [signers], verbs: [approve] }'),
    'finalizers of anything': inCluster('{ apiGroups: [""], resources: [services/finalizers], verbs: [update] }'),
    'its own Namespace': inNamespace('{ apiGroups: [""], resources: [namespaces], verbs: [get] }'),
    'ClusterRoles to bind in a namespace': inNamespace('{ apiGroups: ["rbac.authorization.k8s.io"], resources: [clusterroles], verbs: [bind] }'),
    'paths': inCluster('{ nonResourceURLs: [/metrics, "*"], verbs: [get] }'),
    'resources of the cluster that one of two bindings gives everywhere': all(role('ClusterRole', '{ apiGroups: [""], resources: [nodes], verbs: [get] }'), roleBinding('ClusterRole', 'web'), clusterRoleBinding('web', WEB)),
    'an aggregating role without rules of its own': 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: web }\naggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: b } }] }\nrules: []',
  },
  rejects: {
    'a star behind the slash': [inCluster('{ apiGroups: [""], resources: ["pods/*"], verbs: [get] }'), 'rules[0].resources'],
    'the singular': [inCluster('{ apiGroups: [""], resources: [pod], verbs: [get] }'), 'rules[0].resources'],
    'the kind': [inCluster('{ apiGroups: [""], resources: [Secret], verbs: [get] }'), 'rules[0].resources'],
    'another group': [inCluster('{ apiGroups: [""], resources: [deployments], verbs: [get] }'), 'rules[0].resources'],
    'a subresource that is not there': [inCluster('{ apiGroups: [""], resources: [pods/logs], verbs: [get] }'), 'rules[0].resources'],
    'a resource of former times': [inCluster('{ apiGroups: ["policy"], resources: [podsecuritypolicies], verbs: [use] }'), 'rules[0].resources'],
    'a group with its version': [inCluster('{ apiGroups: ["apps/v1"], resources: [deployments], verbs: [get] }'), 'rules[0].apiGroups'],
    'the core group by a name': [inCluster('{ apiGroups: [core], resources: [pods], verbs: [get] }'), 'rules[0].apiGroups'],
    'a star for a part of a group': [inCluster('{ apiGroups: ["*.k8s.io"], resources: [leases], verbs: [get] }'), 'rules[0].apiGroups'],
    'a verb that is not one': [inCluster('{ apiGroups: [""], resources: [pods], verbs: [read] }'), 'rules[0].verbs'],
    'an HTTP method on a custom resource': [inCluster('{ apiGroups: ["shop.example"], resources: [orders], verbs: [GET] }'), 'rules[0].verbs'],
    'a resource of the cluster in a Role': [inNamespace('{ apiGroups: [""], resources: [nodes], verbs: [get] }'), 'rules[0].resources'],
    'listing Namespaces in a Role': [inNamespace('{ apiGroups: [""], resources: [namespaces], verbs: [list] }'), 'rules[0].resources'],
    'a resource of the cluster in a ClusterRole that holds in a namespace': [all(role('ClusterRole', '{ apiGroups: ["storage.k8s.io"], resources: [storageclasses], verbs: [get] }'), roleBinding('ClusterRole', 'web')), 'rules[0].resources'],
    'paths in a Role': [inNamespace('{ nonResourceURLs: [/metrics], verbs: [get] }'), 'rules[0].nonResourceURLs'],
    'a path without a slash': [inCluster('{ nonResourceURLs: [metrics], verbs: [get] }'), 'rules[0].nonResourceURLs'],
    'rules that aggregation replaces': ['apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: web }\naggregationRule: { clusterRoleSelectors: [{ matchLabels: { a: b } }] }\nrules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]', 'rules'],
  },
});

test.each([
  ['deployment', 'apps', 'resources that exist: deployments perhaps'],
  ['deployments', '""', 'the API group that has it: apps'],
  ['pods', 'core', '"", which is the core group'],
  ['Pod', '""', 'resources, which are plural and lower-case'],
])('says what was meant by %s of %s', (resource, group, expected) => {
  const [hit] = hitsOf(noInertGrant, inCluster(`{ apiGroups: [${group}], resources: [${resource}], verbs: [get] }`));
  expect(hit?.breach.expected).toBe(expected);
});

test('knows what older versions had', () => {
  const rule = '{ apiGroups: [policy], resources: [podsecuritypolicies], verbs: [use] }';
  expect(hitsOf(noInertGrant, inCluster(rule), { kubernetes: 24 })).toEqual([]);
});
