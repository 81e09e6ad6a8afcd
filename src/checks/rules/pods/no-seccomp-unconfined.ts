import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { baseline } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const noSeccompUnconfined = podSecurityRule({
  id: 'no-seccomp-unconfined',
  title: 'Seccomp is not switched off',
  severity: Severity.HIGH,
  podSecurity: 'baseline',
  controls: [baseline.seccompProfile, cis.seccomp, nsa.environments, attack.escape],
  knownAs: ['kubesec:SeccompUnconfined', 'trivy:KSV-0104', 'kyverno:restrict-seccomp', 'gatekeeper:K8sPSPSeccomp', 'gatekeeper:K8sPSPSeccompV2'],
  why: 'Without a filter the container may make each system call of the kernel, the ones that escapes are made of included.',
  fix: 'Set `seccompProfile.type` to `RuntimeDefault`, or to `Localhost` with a profile that allows what is missing.',
  whenNotTo: 'Debuggers and nested container runtimes need calls that the default refuses; a profile of their own is better.',
  bad: 'securityContext: { seccompProfile: { type: Unconfined } }',
  good: 'securityContext: { seccompProfile: { type: RuntimeDefault } }',
  absorbs: ['seccomp-runtime-default'],
  control: 'seccompProfile_baseline',
  cause: ({ path }) => path,
});
