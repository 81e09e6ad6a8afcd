import { lackOf } from '../../../analysis/resources/lack-of';
import { Severity } from '../../../findings/severity';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { containerRule } from '../../rule';

export const memoryRequest = containerRule({
  id: 'memory-request',
  title: 'Containers ask for memory',
  severity: Severity.LOW,
  controls: [nsa.resources, owasp.workloads],
  knownAs: [
    'kube-score:container-resources', 'polaris:memoryRequestsMissing', 'kubesec:RequestsMemory', 'trivy:KSV-0016', 'checkov:CKV_K8S_12',
    'kubescape:C-0004', 'kubescape:C-0269', 'kyverno:require-pod-requests-limits', 'gatekeeper:K8sContainerRequests',
    'gatekeeper:K8sRequiredResources',
  ],
  why: 'The scheduler counts a container without a request as if it used no memory, and a node that runs out of it evicts this container first.',
  fix: 'Set `resources.requests.memory`, of the container or of the pod; a limit counts as a request.',
  whenNotTo: 'A LimitRange of the namespace sets a default, and is not among these manifests.',
  bad: 'resources: { requests: { cpu: 100m } }',
  good: 'resources: { requests: { cpu: 100m, memory: 128Mi } }',

  *check(container, pod, { kubernetes, defaults }) {
    const lack = lackOf(container, pod, { list: 'requests', resource: 'memory', kubernetes, defaults });
    // What an init container takes before the others start, the request of the others has reserved.
    if (lack && (container.list === 'containers' || container.isSidecar)) {
      yield lack;
    }
  },
});
