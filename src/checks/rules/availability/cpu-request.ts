import { lackOf } from '../../../analysis/resources/lack-of';
import { Severity } from '../../../findings/severity';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { containerRule } from '../../rule';

export const cpuRequest = containerRule({
  id: 'cpu-request',
  title: 'Containers ask for CPU',
  severity: Severity.LOW,
  controls: [nsa.resources, owasp.workloads],
  knownAs: [
    'kube-linter:unset-cpu-requirements', 'kube-score:container-resources', 'polaris:cpuRequestsMissing', 'kubesec:RequestsCPU', 'trivy:KSV-0015',
    'checkov:CKV_K8S_10', 'kubescape:C-0050', 'kubescape:C-0268', 'kyverno:require-pod-requests-limits', 'gatekeeper:K8sContainerRequests',
    'gatekeeper:K8sRequiredResources',
  ],
  why: 'The scheduler counts a container without a request as if it used no CPU: the node fills up, and this container is the first to starve.',
  fix: 'Set `resources.requests.cpu`, of the container or of the pod.',
  whenNotTo: 'A LimitRange of the namespace sets a default, and is not among these manifests.',
  bad: 'resources: { limits: { memory: 256Mi } }',
  good: 'resources: { requests: { cpu: 100m } }',

  *check(container, pod, { kubernetes, defaults }) {
    const lack = lackOf(container, pod, { list: 'requests', resource: 'cpu', kubernetes, defaults });
    // What an init container takes before the others start, the request of the others has reserved.
    if (lack && (container.list === 'containers' || container.isSidecar)) {
      yield lack;
    }
  },
});
