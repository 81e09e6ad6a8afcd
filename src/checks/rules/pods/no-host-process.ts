import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { baseline } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const noHostProcess = podSecurityRule({
  id: 'no-host-process',
  title: 'Containers of Windows are no processes of their node',
  severity: Severity.CRITICAL,
  podSecurity: 'baseline',
  controls: [baseline.windowsHostProcess, cis.hostProcess, owasp.workloads, attack.escape],
  knownAs: ['polaris:hostProcess', 'trivy:KSV-0103', 'kubescape:C-0211', 'kyverno:disallow-host-process', 'gatekeeper:K8sPSPHostProcess'],
  why: 'A HostProcess container is a process of the node with the rights of its user, SYSTEM at worst: there is no container around it.',
  fix: 'Remove `windowsOptions.hostProcess`, or set it to `false`.',
  whenNotTo: 'Software that sets up the node itself, such as a CNI plugin or kube-proxy for Windows.',
  bad: 'securityContext: { windowsOptions: { hostProcess: true } }',
  good: 'securityContext: { windowsOptions: { hostProcess: false } }',
  control: 'windowsHostProcess',
});
