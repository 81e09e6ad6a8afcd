import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { restricted } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const noPrivilegeEscalation = podSecurityRule({
  id: 'no-privilege-escalation',
  title: 'Processes gain no privileges',
  severity: Severity.HIGH,
  podSecurity: 'restricted',
  controls: [restricted.allowPrivilegeEscalation, cis.privilegeEscalation, nsa.environments, owasp.workloads, attack.exploitation],
  knownAs: [
    'kube-linter:privilege-escalation-container', 'polaris:privilegeEscalationAllowed', 'kubesec:AllowPrivilegeEscalation', 'trivy:KSV-0001',
    'checkov:CKV_K8S_20', 'kubescape:C-0016', 'kubescape:C-0211', 'kyverno:disallow-privilege-escalation',
    'gatekeeper:K8sPSPAllowPrivilegeEscalationContainer',
  ],
  why: 'Unset means yes: a program with the set-user-ID bit makes any process of the container root, whatever user it runs as.',
  fix: 'Set `securityContext.allowPrivilegeEscalation` to `false`.',
  whenNotTo: 'The image starts programs that need set-user-ID or file capabilities, such as `sudo` or `ping`.',
  bad: 'containers: [{ securityContext: {} }]',
  good: 'containers: [{ securityContext: { allowPrivilegeEscalation: false } }]',
  control: 'allowPrivilegeEscalation',
});
