import { autoscalersOf } from '../../../analysis/scaling/autoscaler';
import { areSeveral } from '../../../analysis/scaling/least-replicas';
import { type Spread, spreadOf } from '../../../analysis/scaling/spread';
import { Severity } from '../../../findings/severity';
import { setRule } from '../../rule';

export const antiAffinity = setRule({
  id: 'anti-affinity',
  title: 'Pods of a workload run on several nodes',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave scheduling to operations.',
  knownAs: ['kube-linter:no-anti-affinity', 'kube-score:deployment-has-host-podantiaffinity', 'kube-score:statefulset-has-host-podantiaffinity'],
  why: 'Several pods help little against the loss of a node if the scheduler puts all of them there.',
  fix: 'Add `affinity.podAntiAffinity` or `topologySpreadConstraints` whose `labelSelector` selects the pods themselves.',
  whenNotTo: 'The scheduler of the cluster has spread constraints of its own.',
  bad: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { replicas: 3, template: { metadata: { labels: { app: web } }, spec: {} } }`,
  good: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 3
  template:
    metadata: { labels: { app: web } }
    spec:
      topologySpreadConstraints:
        - { maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway, labelSelector: { matchLabels: { app: web } } }`,

  *check(facts) {
    const autoscalers = autoscalersOf(facts.objects);
    for (const pod of facts.pods) {
      const { object, path } = pod;
      if (areSeveral(object, autoscalers) && !isSpread(spreadOf(pod))) {
        yield { object, path: `${path}.spec.affinity.podAntiAffinity`, found: 'without a term that selects these pods', expected: 'one' };
      }
    }
  },
});

function isSpread({ constraints, repelled }: Spread): boolean {
  return constraints.length + repelled.length > 0;
}
