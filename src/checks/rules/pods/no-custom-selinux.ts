import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { baseline } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const noCustomSelinux = podSecurityRule({
  id: 'no-custom-selinux',
  title: 'SELinux types are those for containers',
  severity: Severity.MEDIUM,
  podSecurity: 'baseline',
  controls: [baseline.seLinuxOptions, nsa.environments, attack.escape],
  knownAs: ['trivy:KSV-0025', 'kubescape:C-0211', 'kyverno:disallow-selinux', 'gatekeeper:K8sPSPSELinuxV2'],
  why: 'Another user, role or type than the ones for containers can open to the container what SELinux keeps for the node; `spc_t` opens all of it.',
  fix: 'Remove `user` and `role` from `seLinuxOptions`, and set `type` to one for containers or remove it; `level` may stay.',
  whenNotTo: 'Node agents for which the operators wrote a type of their own.',
  bad: 'securityContext: { seLinuxOptions: { type: spc_t } }',
  good: 'securityContext: { seLinuxOptions: { type: container_t, level: "s0:c123,c456" } }',
  control: 'seLinuxOptions',
});
