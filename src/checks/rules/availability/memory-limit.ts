import { lackOf } from '../../../analysis/resources/lack-of';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { containerRule } from '../../rule';

export const memoryLimit = containerRule({
  id: 'memory-limit',
  title: 'Containers have a memory limit',
  severity: Severity.MEDIUM,
  controls: [nsa.resources, owasp.workloads, attack.denial],
  knownAs: [
    'kube-linter:unset-memory-requirements', 'kube-score:container-resources', 'polaris:memoryLimitsMissing', 'kubesec:LimitsMemory',
    'trivy:KSV-0018', 'checkov:CKV_K8S_13', 'kubescape:C-0004', 'kubescape:C-0009', 'kubescape:C-0271', 'kubescape:C-0303',
    'kyverno:require-pod-requests-limits', 'gatekeeper:K8sContainerLimits', 'gatekeeper:K8sRequiredResources',
  ],
  why: 'A container without a limit takes the memory of its neighbours when it leaks or is attacked, and the node evicts pods that did nothing.',
  fix: 'Set `resources.limits.memory`, of the container or of the pod.',
  whenNotTo: 'A LimitRange of the namespace sets a default, and is not among these manifests.',
  bad: 'resources: {}',
  good: 'resources: { limits: { memory: 256Mi } }',
  absorbs: ['memory-request'],

  *check(container, pod, { kubernetes, defaults }) {
    const lack = lackOf(container, pod, { list: 'limits', resource: 'memory', kubernetes, defaults });
    if (lack && container.list !== 'ephemeralContainers') {
      yield lack;
    }
  },
});
