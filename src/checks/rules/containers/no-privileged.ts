import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { baseline } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const noPrivileged = podSecurityRule({
  id: 'no-privileged',
  title: 'No container is privileged',
  severity: Severity.CRITICAL,
  podSecurity: 'baseline',
  controls: [baseline.privileged, cis.privileged, nsa.environments, owasp.workloads, attack.escape],
  knownAs: [
    'kube-linter:privileged-container', 'kube-score:container-security-context-privileged', 'polaris:runAsPrivileged', 'kubesec:Privileged',
    'trivy:KSV-0017', 'checkov:CKV_K8S_16', 'kubescape:C-0057', 'kubescape:C-0211', 'kyverno:disallow-privileged-containers',
    'gatekeeper:K8sPSPPrivilegedContainer',
  ],
  why: 'A privileged container has every capability and every device of the node and neither seccomp nor AppArmor: whoever is in it owns the node.',
  fix: 'Remove `securityContext.privileged`; add the one capability, or mount the one device, that is needed.',
  whenNotTo: 'Software that sets up the node itself, such as CSI and CNI node plugins, in a namespace of its own.',
  bad: 'containers: [{ securityContext: { privileged: true } }]',
  good: 'containers: [{ securityContext: { privileged: false } }]',
  absorbs: ['no-privilege-escalation', 'drop-all-capabilities', 'allowed-capabilities', 'only-net-bind-service'],
  control: 'privileged',
});
