import { isOff } from '../../../analysis/pod-security/is-off';
import { Severity } from '../../../findings/severity';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { baseline } from '../../../standards/pod-security';
import { podSecurityRule } from '../../pod-security-rule';

export const noHostPort = podSecurityRule({
  id: 'no-host-port',
  title: 'Containers bind no port of their node',
  severity: Severity.MEDIUM,
  podSecurity: 'baseline',
  controls: [baseline.hostPorts, cis.hostPorts, owasp.workloads],
  knownAs: [
    'polaris:hostPortSet', 'trivy:KSV-0024', 'checkov:CKV_K8S_26', 'kubescape:C-0044', 'kyverno:disallow-host-ports', 'kyverno:disallow-host-ports-range',
    'gatekeeper:K8sPSPHostNetworkingPorts',
  ],
  why: 'Whoever reaches the node reaches the container, past Services and often past NetworkPolicies, and no two such pods fit on one node.',
  fix: 'Remove `hostPort`; expose the container by a Service.',
  whenNotTo: 'An agent that has to be reached on each node by its address, or an ingress controller without a load balancer.',
  bad: 'containers: [{ ports: [{ containerPort: 8080, hostPort: 80 }] }]',
  good: 'containers: [{ ports: [{ containerPort: 8080 }] }]',
  control: 'hostPorts',
  only: ({ path }) => path.endsWith('.hostPort'),
  // In the network of the node each port is one of the node, whether it is named or not: no-host-network tells of it.
  milder: (_, pod) => (isOff(pod.spec.hostNetwork) ? undefined : Severity.LOW),
});
