import { isOff } from '../../../analysis/pod-security/is-off';
import { written } from '../../../analysis/pod-security/written';
import { isUnprivileged } from '../../../analysis/processes/is-unprivileged';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { baseline } from '../../../standards/pod-security';
import { podRule } from '../../rule';

export const noHostPid = podRule({
  id: 'no-host-pid',
  title: 'Pods do not see the processes of their node',
  severity: Severity.CRITICAL,
  inDaemonSet: Severity.MEDIUM,
  podSecurity: 'baseline',
  controls: [baseline.hostNamespaces, cis.hostPid, owasp.workloads, attack.escape],
  knownAs: [
    'kube-linter:host-pid', 'polaris:hostPIDSet', 'kubesec:HostPID', 'trivy:KSV-0010', 'checkov:CKV_K8S_17', 'kubescape:C-0038', 'kubescape:C-0275',
    'kyverno:disallow-host-namespaces', 'gatekeeper:K8sPSPHostNamespace',
  ],
  why: 'The pod sees each process of the node with its arguments, and as root it can signal them, read their environment and enter their file systems.',
  fix: 'Remove `hostPID`, or set it to `false`.',
  whenNotTo: 'Agents that watch the processes of the node, such as profilers and node exporters, have no other way.',
  bad: 'hostPID: true',
  good: 'hostPID: false',

  *check(pod) {
    const { hostPID } = pod.spec;
    if (!isOff(hostPID)) {
      // Who is neither root nor can become it sees the processes, but is kept out of them.
      const isKeptOut = pod.containers.length > 0 && pod.containers.every(container => isUnprivileged(container, pod));
      yield { path: 'spec.hostPID', found: written(hostPID), expected: 'false or unset', severity: isKeptOut ? Severity.HIGH : Severity.CRITICAL };
    }
  },
});
