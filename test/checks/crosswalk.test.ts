import { crosswalkOf } from '../../src/checks/crosswalk';
import { EVERY_RULE } from '../../src/checks/every-rule';

const { rulesOf } = crosswalkOf(EVERY_RULE);

test.each([
  ['CKV_K8S_20', ['no-privilege-escalation']],
  ['ckv_k8s_20', ['no-privilege-escalation']],
  ['checkov:CKV_K8S_20', ['no-privilege-escalation']],
  ['C-0041', ['no-host-network']],
  ['kube-linter:host-network', ['no-host-network']],
  ['polaris:hostNetworkSet', ['no-host-network']],
  ['kubesec:HostNetwork', ['no-host-network']],
  ['K8sPSPHostNetworkingPorts', ['no-host-network', 'no-host-port']],
  ['kubescape:C-0013', ['no-root-group', 'no-root-user', 'run-as-non-root']],
])('finds the rules that stand for %s', (name, rules) => {
  expect([...rulesOf(name)].sort()).toEqual(rules);
});

test.each(['KSV-0001', 'KSV001', 'KSV0001', 'AVD-KSV-0001', 'avd-ksv-0001', 'trivy:KSV-0001', 'trivy:AVD-KSV-0001'])('knows Trivy\'s check as %s', name => {
  expect(rulesOf(name)).toEqual(['no-privilege-escalation']);
});

test.each([
  ['psa:hostNamespaces', ['no-host-ipc', 'no-host-network', 'no-host-pid']],
  ['psa:capabilities_restricted', ['drop-all-capabilities', 'only-net-bind-service']],
  ['pss-restricted:runAsNonRoot', ['run-as-non-root']],
  ['hostPorts', ['no-host-port']],
  ['cis-1.12:5.2.3', ['no-host-pid']],
])('finds the rules that ask for the control %s', (name, rules) => {
  expect([...rulesOf(name)].sort()).toEqual(rules);
});

test.each(['kube-score:host-network', 'host', 'CKV_K8S_2', 'KSV', ''])('knows no rule for %p', name => {
  expect(rulesOf(name)).toEqual([]);
});

test('finds each rule by each name on its card', () => {
  const lost = EVERY_RULE.flatMap(({ id, knownAs }) => knownAs.filter(known => !rulesOf(known).includes(id)));
  expect(lost).toEqual([]);
});
