import { autoscalersOf } from '../../../analysis/scaling/autoscaler';
import { areSeveral } from '../../../analysis/scaling/least-replicas';
import { budgetedPods } from '../../../analysis/selection/budgeted-pods';
import { Severity } from '../../../findings/severity';
import { setRule } from '../../rule';

export const disruptionBudget = setRule({
  id: 'disruption-budget',
  title: 'Maintenance of nodes leaves some pods of each workload',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave maintenance to operations.',
  knownAs: [
    'kube-score:deployment-has-poddisruptionbudget', 'kube-score:statefulset-has-poddisruptionbudget', 'polaris:missingPodDisruptionBudget',
    'kyverno:require-pdb',
  ],
  why: 'Draining nodes may evict all pods of a workload at once if no PodDisruptionBudget holds some of them back.',
  fix: 'Add a PodDisruptionBudget with `maxUnavailable: 1` that selects the pods.',
  whenNotTo: 'Software that may stand still while nodes are drained needs none.',
  bad: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { replicas: 3, template: { metadata: { labels: { app: web } }, spec: {} } }`,
  good: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { replicas: 3, template: { metadata: { labels: { app: web } }, spec: {} } }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec: { maxUnavailable: 1, selector: { matchLabels: { app: web } } }`,

  *check(facts) {
    const autoscalers = autoscalersOf(facts.objects);
    const covered = new Set(facts.ofKind('PodDisruptionBudget.policy').flatMap(each => budgetedPods(each, facts.pods)).map(pod => pod.object));
    for (const { object } of facts.pods) {
      if (areSeveral(object, autoscalers) && !covered.has(object)) {
        yield { object, path: '', found: 'without a PodDisruptionBudget', expected: 'one that selects its pods' };
      }
    }
  },
});
