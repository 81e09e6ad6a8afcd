import { autoscalersOf } from '../../../analysis/scaling/autoscaler';
import { blockOf } from '../../../analysis/scaling/eviction-block';
import { leastReplicas } from '../../../analysis/scaling/least-replicas';
import { budgetedPods } from '../../../analysis/selection/budgeted-pods';
import { Severity } from '../../../findings/severity';
import type { KubeObject } from '../../../kube/object';
import type { Facts } from '../../facts';
import { setRule } from '../../rule';

export const evictablePods = setRule({
  id: 'evictable-pods',
  title: 'PodDisruptionBudgets let pods be evicted',
  severity: Severity.LOW,
  controls: [],
  noControl: 'Standards of security leave maintenance to operations.',
  knownAs: [
    'kube-linter:pdb-max-unavailable', 'kube-linter:pdb-min-available', 'kube-score:poddisruptionbudget-has-policy', 'polaris:pdbDisruptionsIsZero',
    'polaris:pdbMinAvailableGreaterThanHPAMinReplicas', 'kyverno:pdb-maxunavailable', 'kyverno:pdb-minavailable',
    'kyverno:pdb-maxunavailable-with-deployments', 'kyverno:deployment-replicas-higher-than-pdb', 'kyverno:require-reasonable-pdbs',
    'kyverno:require-replicas-allow-disruption', 'gatekeeper:K8sPodDisruptionBudget',
  ],
  why: 'A budget that never lets a pod go stops the draining of nodes, and with it their upgrades and security fixes.',
  fix: 'Set `maxUnavailable: 1`, or run more pods than `minAvailable` asks for.',
  whenNotTo: 'Somebody moves the pods by hand before nodes are drained.',
  bad: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec: { minAvailable: 1, selector: { matchLabels: { app: web } } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { replicas: 1, template: { metadata: { labels: { app: web } }, spec: {} } }`,
  good: `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec: { minAvailable: 1, selector: { matchLabels: { app: web } } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { replicas: 2, template: { metadata: { labels: { app: web } }, spec: {} } }`,

  *check(facts) {
    for (const object of facts.ofKind('PodDisruptionBudget.policy')) {
      const block = blockOf(object.manifest, fewestPods(object, facts));
      if (block) {
        yield { object, ...block };
      }
    }
  },
});

/** The pods there are at the least; undefined where some of them have no number, or none are known. */
function fewestPods(budget: KubeObject, facts: Facts): number | undefined {
  const workloads = new Set(budgetedPods(budget, facts.pods).map(pod => pod.object));
  const autoscalers = autoscalersOf(facts.objects);
  const numbers = [...workloads].map(each => leastReplicas(each, autoscalers));
  return numbers.includes(undefined) ? undefined : numbers.reduce<number>((sum, each) => sum + each!, 0) || undefined;
}
