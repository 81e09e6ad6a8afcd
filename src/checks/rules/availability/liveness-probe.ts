import { written } from '../../../analysis/pod-security/written';
import { keepsRunning } from '../../../analysis/probes/keeps-running';
import { probeOf } from '../../../analysis/probes/probe';
import { Severity } from '../../../findings/severity';
import { containerRule } from '../../rule';

export const livenessProbe = containerRule({
  id: 'liveness-probe',
  title: 'Containers that hang are restarted',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave probes to operations.',
  knownAs: [
    'kube-linter:no-liveness-probe', 'kube-score:pod-probes', 'polaris:livenessProbeMissing', 'checkov:CKV_K8S_8', 'kubescape:C-0056',
    'kyverno:require-probes', 'gatekeeper:K8sRequiredProbes',
  ],
  why: 'Kubernetes restarts a process that ends, but one that hangs goes on as if it worked.',
  fix: 'Set `livenessProbe` with a question that only a hanging process does not answer.',
  whenNotTo: 'A process that ends when it cannot go on needs none; a probe that asks its dependencies restarts all of them at once.',
  bad: 'readinessProbe: { httpGet: { path: /ready, port: 8080 } }',
  good: 'livenessProbe: { httpGet: { path: /live, port: 8080 } }',

  *check(container, pod) {
    if (keepsRunning(container, pod) && !probeOf(container.spec.livenessProbe)) {
      yield { path: 'livenessProbe', found: written(container.spec.livenessProbe), expected: 'a probe' };
    }
  },
});
