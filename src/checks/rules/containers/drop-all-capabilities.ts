import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { restricted } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const dropAllCapabilities = podSecurityRule({
  id: 'drop-all-capabilities',
  title: 'Containers drop all capabilities',
  severity: Severity.MEDIUM,
  podSecurity: 'restricted',
  controls: [restricted.capabilities, cis.netRaw, cis.assignedCapabilities, nsa.environments, owasp.workloads, attack.exploitation],
  knownAs: [
    'polaris:insecureCapabilities', 'kubesec:CapDropAll', 'trivy:KSV-0003', 'trivy:KSV-0106', 'checkov:CKV_K8S_37',
    'kyverno:disallow-capabilities-strict', 'kyverno:require-drop-all', 'gatekeeper:K8sPSPCapabilities', 'polaris:linuxHardening',
    'kubesec:CapDropAny', 'trivy:KSV-0004', 'kube-linter:drop-net-raw-capability', 'checkov:CKV_K8S_28', 'kubescape:C-0211',
    'kyverno:require-drop-cap-net-raw',
  ],
  why: 'Container runtimes grant some fourteen capabilities that hardly any software needs, NET_RAW and SETUID among them.',
  fix: 'Set `securityContext.capabilities.drop` to `[ALL]`, and add back what is needed.',
  whenNotTo: 'The software starts as root and then gives up its rights itself; add back SETUID, SETGID and the like if it has to.',
  bad: 'containers: [{ securityContext: { capabilities: { drop: [NET_RAW] } } }]',
  good: 'containers: [{ securityContext: { capabilities: { drop: [ALL] } } }]',
  control: 'capabilities_restricted',
  only: ({ path }) => path.endsWith('.drop'),
});
