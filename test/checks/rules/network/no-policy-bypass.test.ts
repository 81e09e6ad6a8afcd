import { noPodExec } from '../../../../src/checks/rules/access/no-pod-exec';
import { noPortForward } from '../../../../src/checks/rules/access/no-port-forward';
import { noPolicyBypass } from '../../../../src/checks/rules/network/no-policy-bypass';
import { Severity } from '../../../../src/findings/severity';
import { clusterRoleBinding, inCluster, inNamespace, role, roleBinding, severitiesOf, WEB } from '../../access-bench';
import { all, of, pod, policy } from '../../network-bench';
import { hitsOf, testRule } from '../../rule-bench';
import { together } from '../../together';

const FORWARD = '{ apiGroups: [""], resources: [pods/portforward], verbs: [create] }';
const rule = (resource: string, verb: string) => `{ apiGroups: [""], resources: [${resource}], verbs: [${verb}] }`;
const SOURCE = pod('web', '{ serviceAccountName: web }');
const TARGET = all(pod('db', '{}', 'data'), policy('podSelector: {}, policyTypes: [Ingress]', 'deny', 'data'));
const scene = (access: string, source = SOURCE, target = TARGET) => all(access, source, target);
const PATH = 'rules[0].resources';

testRule(noPolicyBypass, {
  accepts: {
    'pods that are not isolated': scene(inCluster(FORWARD), SOURCE, pod('db', '{}', 'data')),
    'pods that are reached anyway': scene(inCluster(FORWARD), SOURCE, all(pod('db', '{}', 'data'), policy('podSelector: {}, ingress: [{ from: [{ namespaceSelector: {} }] }]', 'in', 'data'))),
    'pods that may be reached, as far as can be told': scene(
      inCluster(FORWARD), SOURCE, all(pod('db', '{}', 'data'), policy('podSelector: {}, ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: a } } }] }]', 'in', 'data')),
    ),
    'a right that holds in another namespace': scene(inNamespace(FORWARD)),
    'a right of nobody': scene(role('ClusterRole', FORWARD)),
    'a right of somebody who is no pod': scene(inCluster(FORWARD), pod('web', '{ serviceAccountName: other }')),
    'a pod without its token': scene(inCluster(FORWARD), pod('web', '{ serviceAccountName: web, automountServiceAccountToken: false }')),
    'logs, which are no way in': scene(inCluster(rule('pods/log', 'get'))),
    'a pod named in the rule': scene(inCluster('{ apiGroups: [""], resources: [pods/portforward], resourceNames: [web-0], verbs: [create] }')),
    'the pods of the account themselves': scene(inNamespace(FORWARD), SOURCE, policy(`${of('web')}, policyTypes: [Ingress]`)),
    'a plain get, which opens nothing since 1.35': scene(inCluster(rule('pods/exec', 'get'))),
  },
  rejects: {
    'forwarded ports': [scene(inCluster(FORWARD)), PATH],
    'commands': [scene(inCluster(rule('pods/exec', 'create'))), PATH],
    'containers for debugging': [scene(inCluster(rule('pods/ephemeralcontainers', 'patch'))), PATH],
    'the proxy of pods': [scene(inCluster(rule('pods/proxy', 'get'))), PATH],
    'the proxy of Services': [scene(inCluster(rule('services/proxy', 'get'))), PATH],
    'the proxy of nodes': [scene(inCluster(rule('nodes/proxy', 'get'))), PATH],
    'each rule that does it': [scene(inCluster(FORWARD, rule('pods/proxy', 'get'))), 'rules[0].resources', 'rules[1].resources'],
    'a right in the namespace of the pods': [scene(all(role('ClusterRole', FORWARD), roleBinding('ClusterRole', 'web', [WEB], 'data'))), PATH],
    'a role of Kubernetes, once': [scene(roleBinding('ClusterRole', 'edit', [WEB], 'data')), 'roleRef'],
    'a group that the account is in': [scene(all(role('ClusterRole', FORWARD), clusterRoleBinding('web', '{ kind: Group, name: "system:serviceaccounts" }'))), PATH],
    'a pod that may not send': [
      scene(inCluster(FORWARD), all(SOURCE, policy('podSelector: {}, policyTypes: [Egress]')), all(pod('db', '{}', 'data'), policy('podSelector: {}, ingress: [{}]', 'in', 'data'))), PATH,
    ],
  },
});

test('knows that a plain get opens a way up to 1.34', () => {
  expect(hitsOf(noPolicyBypass, scene(inCluster(rule('pods/exec', 'get'))), { kubernetes: 34 })).toHaveLength(1);
});

test('says who gets where', () => {
  const [hit] = hitsOf(noPolicyBypass, scene(inCluster(FORWARD)));
  expect(hit?.breach.found).toBe('a rule that lets ServiceAccount shop/web create pods/portforward, which leads Pod shop/web past NetworkPolicy to Pod data/db');
});

test('is milder where it is the work of a controller', () => {
  const controller = '{ apiGroups: [example.com], resources: [jobs/status], verbs: [update] }';
  expect(severitiesOf(noPolicyBypass, scene(inCluster(FORWARD, controller)))).toEqual([Severity.LOW]);
});

test('is the one finding about ports that are forwarded', () => {
  expect(together([noPolicyBypass, noPortForward], scene(inCluster(FORWARD)))).toEqual(['no-policy-bypass > no-port-forward']);
});

test('leaves what commands in pods are to their own rule', () => {
  expect(together([noPolicyBypass, noPodExec], scene(inCluster(rule('pods/exec', 'create'))))).toContain('no-pod-exec > no-policy-bypass');
});
