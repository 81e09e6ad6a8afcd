import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { baseline } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const noApparmorUnconfined = podSecurityRule({
  id: 'no-apparmor-unconfined',
  title: 'AppArmor is not switched off',
  severity: Severity.MEDIUM,
  podSecurity: 'baseline',
  controls: [baseline.appArmorProfile, nsa.environments, attack.escape],
  knownAs: ['kubesec:ApparmorUnconfined', 'trivy:KSV-0002', 'kyverno:restrict-apparmor-profiles', 'gatekeeper:K8sPSPAppArmor'],
  why: 'The profile of the container runtime keeps containers from mounting and from writing to `/proc` and `/sys`; without it a second fault is enough.',
  fix: 'Set `appArmorProfile.type` to `RuntimeDefault` or `Localhost`, or leave it unset.',
  whenNotTo: 'Software that mounts, such as a CSI driver; a profile of its own is better.',
  bad: 'securityContext: { appArmorProfile: { type: Unconfined } }',
  good: 'securityContext: { appArmorProfile: { type: RuntimeDefault } }',
  control: 'appArmorProfile',
});
