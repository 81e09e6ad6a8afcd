import defaults from '../../src/analysis/access/cluster-defaults.json';
import { check } from '../../src/checks/checker';
import { access } from '../../src/checks/rules/access/list';
import { kubeObject } from '../../src/kube/object';
import { readObjects } from '../../src/kube/read/objects';
import { all, clusterRoleBinding, inCluster, inNamespace, role, roleBinding, WEB } from './access-bench';
import { CONTEXT, policyOf } from './rule-bench';

const EVERYTHING = '{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }';

function findings(yaml: string): readonly string[] {
  const { judged } = check({ objects: readObjects(yaml).objects, rules: access, context: { ...CONTEXT, policy: policyOf('profile: strict') } });
  return judged.map(({ finding }) => `${finding.severity} ${finding.rule} at ${finding.resource.kind} ${finding.path}`);
}

describe('one cause is one finding', () => {
  test.each([
    ['everything in the whole cluster', inCluster(EVERYTHING), 'critical no-cluster-admin-binding at ClusterRole rules[0]'],
    ['everything in a namespace', inNamespace(EVERYTHING), 'high no-cluster-admin-binding at Role rules[0]'],
    ['everything that nobody has', role('ClusterRole', EVERYTHING), 'low no-wildcard-role at ClusterRole rules[0]'],
    ['cluster-admin', clusterRoleBinding('cluster-admin', WEB), 'critical no-cluster-admin-binding at ClusterRoleBinding roleRef'],
    ['edit in the whole cluster', clusterRoleBinding('edit', WEB), 'high no-cluster-admin-binding at ClusterRoleBinding roleRef'],
    ['reading everything', inCluster('{ apiGroups: [""], resources: ["*"], verbs: [get] }'), 'high no-wildcard-resources at ClusterRole rules[0].resources'],
    ['every verb on roles', inCluster('{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: ["*"] }'), 'critical no-escalate at ClusterRole rules[0].verbs'],
    ['every verb on Secrets', inCluster('{ apiGroups: [""], resources: [secrets], verbs: ["*"] }'), 'high no-secret-read at ClusterRole rules[0].resources'],
    ['every verb on Deployments', inCluster('{ apiGroups: [apps], resources: [deployments], verbs: ["*"] }'), 'high no-wildcard-verbs at ClusterRole rules[0].verbs'],
  ])('%s', (_, yaml, finding) => {
    expect(findings(yaml)).toEqual([finding]);
  });

  test('two causes in one rule are two findings', () => {
    expect(findings(inCluster('{ apiGroups: [""], resources: [secrets, pods/exec], verbs: [get, create] }'))).toEqual([
      'high no-pod-exec at ClusterRole rules[0].resources', 'high no-secret-read at ClusterRole rules[0].resources',
    ]);
  });
});

describe('what a controller has', () => {
  const WATCHES = '{ apiGroups: [""], resources: [nodes], verbs: [watch] }';

  test.each([
    ['is low where it is named, since it may be its work', '{ apiGroups: [rbac.authorization.k8s.io], resources: [rolebindings], verbs: [create] }', 'low no-binding-write at ClusterRole rules[0].resources'],
    ['is milder by a star that only reads, as an auditor needs', '{ apiGroups: ["*"], resources: ["*"], verbs: [get, list, watch] }', 'medium no-wildcard-resources at ClusterRole rules[0].resources'],
    ['is no milder by a star that writes', '{ apiGroups: ["*"], resources: ["*"], verbs: [get, delete] }', 'high no-wildcard-resources at ClusterRole rules[0].resources'],
    ['is no milder where it is as good as the cluster', '{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [bind] }', 'critical no-bind at ClusterRole rules[0].verbs'],
  ])('%s', (_, rule, finding) => {
    expect(findings(inCluster(rule, WATCHES))).toContain(finding);
  });
});

test('a role of Kubernetes for people is nobody\'s fault in a namespace', () => {
  expect(findings(roleBinding('ClusterRole', 'admin', ['{ kind: Group, name: developers }']))).toEqual([]);
});

test('a role that aggregates one of Kubernetes is judged at its binding', () => {
  const aggregate = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: web }
aggregationRule: { clusterRoleSelectors: [{ matchLabels: { rbac.authorization.k8s.io/aggregate-to-edit: "true" } }] }
`;
  expect(findings(all(aggregate, clusterRoleBinding('web', WEB)))).toContain('critical no-impersonate at ClusterRoleBinding roleRef');
});

test('a rule that is aggregated is judged where it is written, by those who have the aggregate', () => {
  const aggregate = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: sum }
aggregationRule: { clusterRoleSelectors: [{ matchLabels: { part: web } }] }
`;
  const part = role('ClusterRole', '{ apiGroups: [""], resources: [secrets], verbs: [get] }').replace('name: web', 'name: web, labels: { part: web }');
  expect(findings(all(aggregate, part, clusterRoleBinding('sum', WEB)))).toEqual(['high no-secret-read at ClusterRole rules[0].resources']);
});

test('what others than Kubernetes have is told, not what it has itself', () => {
  const both = all(role('ClusterRole', '{ apiGroups: [""], resources: [secrets], verbs: [get] }'), clusterRoleBinding('web', '{ kind: User, name: "system:kube-scheduler" }', WEB));
  const { judged } = check({ objects: readObjects(both).objects, rules: access, context: CONTEXT });
  expect(judged.map(({ finding }) => finding.found)).toEqual(['secrets, which lets ServiceAccount shop/web get secrets in the whole cluster']);
});

test('the names of many are abridged', () => {
  const users = ['a', 'b', 'c', 'd', 'e'].map(name => `{ kind: User, name: ${name} }`);
  const yaml = all(role('ClusterRole', '{ apiGroups: [""], resources: [secrets], verbs: [get] }'), clusterRoleBinding('web', ...users));
  const { judged } = check({ objects: readObjects(yaml).objects, rules: access, context: CONTEXT });
  expect(judged[0]?.finding.found).toBe('secrets, which lets User a, User b, User c and 2 more get secrets in the whole cluster');
});

describe('what Kubernetes makes for itself, read back from a cluster,', () => {
  const apiVersion = 'rbac.authorization.k8s.io/v1';
  const dump = defaults.map(each => kubeObject({ apiVersion, ...each }));
  const judge = (...more: readonly object[]) => check({
    objects: [...dump, ...more.map(each => kubeObject({ apiVersion, ...each }))], rules: access, context: { ...CONTEXT, policy: policyOf('profile: strict') },
  }).judged.map(({ finding }) => `${finding.rule} at ${finding.resource.name}`);

  test('is not judged', () => {
    expect(judge()).toEqual([]);
  });

  test('is judged where somebody has widened it', () => {
    const rules = [{ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }];
    const subjects = [{ kind: 'Group', name: 'system:unauthenticated' }];
    expect(judge(
      { kind: 'ClusterRole', metadata: { name: 'system:discovery' }, rules },
      { kind: 'ClusterRoleBinding', metadata: { name: 'cluster-admin' }, roleRef: { kind: 'ClusterRole', name: 'cluster-admin' }, subjects },
    )).toEqual(['no-secret-read at system:discovery', 'no-anonymous-binding at cluster-admin', 'no-cluster-admin-binding at cluster-admin']);
  });

  test('has, where it aggregates, the rules of others', () => {
    const rules = [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }];
    expect(judge(
      { kind: 'ClusterRole', metadata: { name: 'part', labels: { part: 'web' } }, rules },
      { kind: 'ClusterRole', metadata: { name: 'sum' }, rules, aggregationRule: { clusterRoleSelectors: [{ matchLabels: { part: 'web' } }] } },
    )).toEqual([]);
  });
});

describe('manifests that are no roles and bindings', () => {
  test.each([
    ['rules that are no list', 'rules: { a: b }'],
    ['rules that are texts', 'rules: [a, 1, null]'],
    ['words that are no texts', 'rules: [{ apiGroups: [1], resources: { a: b }, verbs: [[get]] }]'],
    ['a label that is a list', 'rules: [{ apiGroups: [""], resources: [secrets], resourceNames: 5, verbs: [get] }]'],
    ['an aggregation that is a text', 'aggregationRule: all'],
  ])('%s do no harm', (_, rules) => {
    const yaml = all(`apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: web, labels: [a] }\n${rules}\n`, clusterRoleBinding('web', WEB, 'web', '{}', '5'));
    expect(findings(yaml).filter(each => each.includes('rule-failed'))).toEqual([]);
  });

  test('a binding without anything does no harm', () => {
    expect(findings('apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\n')).toEqual([]);
  });
});
