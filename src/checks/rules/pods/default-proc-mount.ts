import { breachesOf } from '../../../analysis/pod-security/evaluate';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { baseline, restricted } from '../../../standards/pod-security';
import { podRule } from '../../rule';

export const defaultProcMount = podRule({
  id: 'default-proc-mount',
  title: 'The masks over /proc stay on',
  severity: Severity.HIGH,
  podSecurity: 'baseline',
  controls: [baseline.procMount, restricted.procMount, owasp.workloads, attack.escape],
  knownAs: [
    'kube-linter:unsafe-proc-mount', 'polaris:procMount', 'trivy:KSV-0027', 'kubescape:C-0211', 'kyverno:disallow-proc-mount', 'gatekeeper:K8sPSPProcMount',
  ],
  why: 'Container runtimes hide what in `/proc` tells of the node or commands its kernel; `Unmasked` shows it to the container.',
  fix: 'Remove `procMount`, or set it to `Default`.',
  whenNotTo: 'A container that makes containers itself, in a user namespace of its own.',
  bad: 'containers: [{ securityContext: { procMount: Unmasked } }]',
  good: 'containers: [{ securityContext: { procMount: Default } }]',

  *check(pod, { kubernetes, policy }) {
    const relaxed = breachesOf('procMount', pod, kubernetes);
    // The level baseline excuses user namespaces, and what is above it does not.
    yield* relaxed.length > 0 || policy.profile === 'baseline' ? relaxed : breachesOf('procMount_restricted', pod, kubernetes);
  },
});
