import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { baseline } from '../../../standards/pod-security';
import { kindOf } from '../../facts';
import { podSecurityRule } from '../../pod-security-rule';

const OF_NETWORK: ReadonlySet<string> = new Set(['NET_ADMIN', 'NET_RAW']);

export const allowedCapabilities = podSecurityRule({
  id: 'allowed-capabilities',
  title: 'Containers add no capability that runtimes do not grant anyway',
  severity: Severity.HIGH,
  inDaemonSet: Severity.MEDIUM,
  podSecurity: 'baseline',
  controls: [baseline.capabilities, cis.addedCapabilities, nsa.environments, owasp.workloads, attack.escape],
  knownAs: [
    'polaris:dangerousCapabilities', 'trivy:KSV-0022', 'checkov:CKV_K8S_25', 'kubescape:C-0046', 'kyverno:disallow-capabilities',
    'kyverno:service-mesh-disallow-capabilities', 'kyverno:restrict-adding-capabilities', 'gatekeeper:K8sPSPCapabilities',
    'kube-linter:privilege-escalation-container', 'kubesec:CapSysAdmin', 'trivy:KSV-0005', 'checkov:CKV_K8S_39', 'trivy:KSV-0119', 'trivy:KSV-0120',
  ],
  why: 'SYS_ADMIN, SYS_MODULE, SYS_PTRACE and their like are each a way out of the container; NET_RAW and NET_ADMIN are ways to the traffic of others.',
  fix: 'Remove the entry from `securityContext.capabilities.add`.',
  whenNotTo: 'Software for the network or the clock of its node, such as a CNI plugin, a VPN or an NTP server; add the one capability and no other.',
  bad: 'containers: [{ securityContext: { capabilities: { add: [SYS_ADMIN] } } }]',
  good: 'containers: [{ securityContext: { capabilities: { add: [CHOWN] } } }]',
  absorbs: ['only-net-bind-service'],
  control: 'capabilities_baseline',
  cause: ({ path }) => path,
  // Who is the network of the node configures it; no-host-network tells of that.
  milder: ({ found }, { object, spec }) => (kindOf(object) === 'DaemonSet.apps' && spec.hostNetwork === true && OF_NETWORK.has(found) ? Severity.LOW : undefined),
});
