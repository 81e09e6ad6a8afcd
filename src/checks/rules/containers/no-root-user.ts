import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { restricted } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const noRootUser = podSecurityRule({
  id: 'no-root-user',
  title: 'No container is told to run as root',
  severity: Severity.HIGH,
  inDaemonSet: Severity.MEDIUM,
  podSecurity: 'restricted',
  controls: [restricted.runAsUser, cis.root, nsa.nonRoot, owasp.workloads, attack.escape],
  knownAs: [
    'kube-linter:run-as-non-root', 'polaris:runAsRootAllowed', 'trivy:KSV-0105', 'checkov:CKV_K8S_23', 'kubescape:C-0013',
    'kyverno:require-run-as-non-root-user', 'gatekeeper:K8sPSPAllowedUsers',
  ],
  why: 'Root in a container is root on the node once something of the node is mounted or the container breaks.',
  fix: 'Set `securityContext.runAsUser` to another user than 0, or remove it where the image has a user of its own.',
  whenNotTo: 'The software has to be root in its container; `hostUsers: false` then makes it nobody outside of it.',
  bad: 'securityContext: { runAsUser: 0 }',
  good: 'securityContext: { runAsUser: 10001 }',
  absorbs: ['run-as-non-root', 'high-user-id'],
  control: 'runAsUser',
});
