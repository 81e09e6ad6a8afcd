import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { baseline } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const noHostNetwork = podSecurityRule({
  id: 'no-host-network',
  title: 'Pods stay out of the network of their node',
  severity: Severity.HIGH,
  inDaemonSet: Severity.LOW,
  podSecurity: 'baseline',
  controls: [baseline.hostNamespaces, cis.hostNetwork, owasp.workloads, attack.escape],
  knownAs: [
    'kube-linter:host-network', 'polaris:hostNetworkSet', 'kubesec:HostNetwork', 'trivy:KSV-0009', 'checkov:CKV_K8S_19', 'kubescape:C-0041',
    'kyverno:disallow-host-namespaces', 'gatekeeper:K8sPSPHostNetworkingPorts',
  ],
  why: 'A pod in the network of its node reaches every service that listens there, and no NetworkPolicy selects it.',
  fix: 'Remove `hostNetwork`, or set it to `false`.',
  whenNotTo: 'Software that is the network, such as a CNI plugin or an ingress controller without a load balancer, has no other way.',
  bad: 'hostNetwork: true',
  good: 'hostNetwork: false',
  control: 'hostNamespaces',
  only: ({ path }) => path === 'spec.hostNetwork',
});
