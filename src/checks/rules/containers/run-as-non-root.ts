import { breachesOf } from '../../../analysis/pod-security/evaluate';
import { isNotRoot } from '../../../analysis/processes/is-not-root';
import type { Breach } from '../../../findings/breach';
import { Severity } from '../../../findings/severity';
import type { PodTemplate } from '../../../kube/pods';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { restricted } from '../../../standards/pod-security';
import { podRule } from '../../rule';

export const runAsNonRoot = podRule({
  id: 'run-as-non-root',
  title: 'Containers refuse to start as root',
  severity: Severity.HIGH,
  inDaemonSet: Severity.MEDIUM,
  podSecurity: 'restricted',
  controls: [restricted.runAsNonRoot, cis.root, nsa.nonRoot, owasp.workloads, attack.escape],
  knownAs: [
    'kube-linter:run-as-non-root', 'polaris:runAsRootAllowed', 'kubesec:RunAsNonRoot', 'trivy:KSV-0012', 'checkov:CKV_K8S_23', 'kubescape:C-0013',
    'kubescape:C-0211', 'kyverno:require-run-as-nonroot', 'kyverno:service-mesh-require-run-as-nonroot', 'gatekeeper:K8sPSPAllowedUsers',
  ],
  why: 'The image decides who its processes are, and most images say root: the same user that owns the node once something is mounted or breaks.',
  fix: 'Set `securityContext.runAsNonRoot` of the pod to `true`, and `runAsUser` where the image names no user by number.',
  whenNotTo: 'The software has to be root in its container; `hostUsers: false` then makes it nobody outside of it.',
  bad: 'securityContext: {}',
  good: 'securityContext: { runAsNonRoot: true }',

  *check(pod, { kubernetes, origin }) {
    for (const breach of breachesOf('runAsNonRoot', pod, kubernetes)) {
      const isMild = isFormal(breach, pod) || (origin === 'yaml' && needsRoot(breach, pod, kubernetes));
      yield isMild ? { ...breach, severity: Severity.LOW } : breach;
    }
  },
});

/** Where the user is set by number, only the statement is missing, not what it states. */
function isFormal({ found, container }: Breach, pod: PodTemplate): boolean {
  return found === 'unset' && pod.containers.every(each => (container !== undefined && each.name !== container) || isNotRoot(each, pod));
}

/**
 * Whether a container was given a power that nobody but root has use for: Kubernetes hands added capabilities to no other user, and
 * `allowed-capabilities` tells of them.
 *
 * @see https://github.com/kubernetes/enhancements/issues/2763
 */
function needsRoot({ container }: Breach, pod: PodTemplate, kubernetes: number): boolean {
  return breachesOf('capabilities_baseline', pod, kubernetes).some(given => container === undefined || given.container === container);
}
