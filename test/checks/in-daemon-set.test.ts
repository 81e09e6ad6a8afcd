import { check } from '../../src/checks/checker';
import { EVERY_RULE } from '../../src/checks/every-rule';
import { Severity } from '../../src/findings/severity';
import { readObjects } from '../../src/kube/read/objects';
import { CONTEXT } from './rule-bench';

/** How bad a rule finds a workload with such a pod. */
function severities(rule: string, kind: string, spec: string, origin: 'app' | 'yaml' = 'yaml'): string[] {
  const yaml = `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: agent, namespace: shop }\nspec: { template: { spec: ${spec} } }`;
  const { judged } = check({ objects: readObjects(yaml).objects, rules: EVERY_RULE, context: { ...CONTEXT, origin } });
  return judged.map(({ finding }) => finding).filter(finding => finding.rule === rule).map(finding => finding.severity);
}

const HOST_PATH = (path: string) => `{ containers: [{ name: a, volumeMounts: [{ name: v, mountPath: /v, readOnly: true }] }], volumes: [{ name: v, hostPath: { path: ${path} } }] }`;
const ADDED = (name: string, more = '') => `{ ${more} containers: [{ name: a, securityContext: { capabilities: { add: [${name}] } } }] }`;

test.each([
  ['no-host-network', '{ hostNetwork: true }', Severity.HIGH, Severity.LOW],
  ['no-host-pid', '{ hostPID: true, containers: [{ name: a }] }', Severity.CRITICAL, Severity.MEDIUM],
  ['no-host-path', HOST_PATH('/run/flannel'), Severity.HIGH, Severity.LOW],
  ['no-sensitive-host-path', HOST_PATH('/etc'), Severity.CRITICAL, Severity.MEDIUM],
  ['allowed-capabilities', ADDED('SYS_TIME'), Severity.HIGH, Severity.MEDIUM],
  ['allowed-capabilities', ADDED('NET_ADMIN'), Severity.HIGH, Severity.MEDIUM],
  ['run-as-non-root', '{ containers: [{ name: a }] }', Severity.HIGH, Severity.MEDIUM],
])('%s is milder in a DaemonSet of plain YAML, whose work may be that of its node: %s', (rule, spec, usual, there) => {
  expect([severities(rule, 'Deployment', spec), severities(rule, 'DaemonSet', spec)]).toEqual([[usual], [there]]);
});

test('software for the network of the node may have the capabilities for it', () => {
  expect(severities('allowed-capabilities', 'DaemonSet', ADDED('NET_ADMIN', 'hostNetwork: true,'))).toEqual([Severity.LOW]);
  expect(severities('allowed-capabilities', 'DaemonSet', ADDED('SYS_ADMIN', 'hostNetwork: true,'))).toEqual([Severity.MEDIUM]);
  expect(severities('allowed-capabilities', 'Deployment', ADDED('NET_ADMIN', 'hostNetwork: true,'))).toEqual([Severity.HIGH]);
});

test('nothing excuses a privileged container', () => {
  expect(severities('no-privileged', 'DaemonSet', '{ containers: [{ name: a, securityContext: { privileged: true } }] }')).toEqual([Severity.CRITICAL]);
});

test('a DaemonSet of an app is judged as everything else of it', () => {
  expect(severities('no-host-network', 'DaemonSet', '{ hostNetwork: true }', 'app')).toEqual([Severity.HIGH]);
});
