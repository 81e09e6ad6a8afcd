import { Severity } from '../../../findings/severity';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { restricted } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const seccompRuntimeDefault = podSecurityRule({
  id: 'seccomp-runtime-default',
  title: 'A seccomp profile filters the system calls of each container',
  severity: Severity.MEDIUM,
  podSecurity: 'restricted',
  controls: [restricted.seccompProfile, cis.seccomp, nsa.environments, owasp.workloads],
  knownAs: [
    'kube-score:container-seccomp-profile', 'kubesec:SeccompAny', 'trivy:KSV-0030', 'checkov:CKV_K8S_31', 'kubescape:C-0210', 'kubescape:C-0211',
    'kyverno:restrict-seccomp-strict', 'gatekeeper:K8sPSPSeccompV2',
  ],
  why: 'Unless the kubelet has a default, a container without a profile may make each system call of the kernel, and most escapes start with a rare one.',
  fix: 'Set `securityContext.seccompProfile.type` of the pod to `RuntimeDefault`.',
  whenNotTo: 'Each kubelet runs with `seccompDefault: true`; a field in the manifest still says so for every cluster.',
  bad: 'securityContext: {}',
  good: 'securityContext: { seccompProfile: { type: RuntimeDefault } }',
  control: 'seccompProfile_restricted',
  cause: ({ path }) => path,
});
