import { lackOf } from '../../../analysis/resources/lack-of';
import { Severity } from '../../../findings/severity';
import { record } from '../../../kube/decode/composite';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { containerRule } from '../../rule';

export const cpuLimit = containerRule({
  id: 'cpu-limit',
  title: 'Containers have a CPU limit',
  severity: Severity.LOW,
  profile: 'option',
  controls: [nsa.resources, attack.denial],
  knownAs: [
    'kube-score:container-resources', 'polaris:cpuLimitsMissing', 'kubesec:LimitsCPU', 'trivy:KSV-0011', 'checkov:CKV_K8S_11', 'kubescape:C-0009',
    'kubescape:C-0050', 'kubescape:C-0270', 'kubescape:C-0303', 'kyverno:require-cpu-limits', 'gatekeeper:K8sContainerLimits',
    'gatekeeper:K8sRequiredResources',
  ],
  why: 'Without a limit a container takes all CPU that its node has to spare: what it can do then depends on its neighbours.',
  fix: 'Set `resources.limits.cpu`, of the container or of the pod.',
  whenNotTo: 'Requests already share the CPU of a node fairly, and a limit slows a container down although CPU is idle: most clusters do better without.',
  bad: 'resources: { requests: { cpu: 100m } }',
  good: 'resources: { limits: { cpu: 500m } }',
  options: record({}),
  examplePolicy: 'rules: { cpu-limit: {} }',

  *check(container, pod, { kubernetes, defaults }) {
    const lack = lackOf(container, pod, { list: 'limits', resource: 'cpu', kubernetes, defaults });
    if (lack && container.list !== 'ephemeralContainers') {
      yield lack;
    }
  },
});
