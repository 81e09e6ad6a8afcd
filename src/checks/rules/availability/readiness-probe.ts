import { written } from '../../../analysis/pod-security/written';
import { keepsRunning } from '../../../analysis/probes/keeps-running';
import { probeOf } from '../../../analysis/probes/probe';
import { Severity } from '../../../findings/severity';
import { containerRule } from '../../rule';

export const readinessProbe = containerRule({
  id: 'readiness-probe',
  title: 'Containers get no traffic before they can answer',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave probes to operations.',
  knownAs: [
    'kube-linter:no-readiness-probe', 'kube-score:pod-probes', 'polaris:readinessProbeMissing', 'checkov:CKV_K8S_9', 'kubescape:C-0018',
    'kyverno:require-probes', 'gatekeeper:K8sRequiredProbes',
  ],
  why: 'Without the probe a pod counts as ready as soon as its process runs: it gets requests it cannot answer, and a rollout replaces good pods by bad ones.',
  fix: 'Set `readinessProbe` with a question that the container answers once it can serve.',
  whenNotTo: 'A container that serves nobody and is ready once it runs needs none.',
  bad: 'livenessProbe: { httpGet: { path: /live, port: 8080 } }',
  good: 'readinessProbe: { httpGet: { path: /ready, port: 8080 } }',

  *check(container, pod) {
    if (keepsRunning(container, pod) && !probeOf(container.spec.readinessProbe)) {
      yield { path: 'readinessProbe', found: written(container.spec.readinessProbe), expected: 'a probe' };
    }
  },
});
