import { written } from '../../../analysis/pod-security/written';
import { autoscalersOf } from '../../../analysis/scaling/autoscaler';
import { areSeveral } from '../../../analysis/scaling/least-replicas';
import { spreadOf } from '../../../analysis/scaling/spread';
import { Severity } from '../../../findings/severity';
import { listOf, optional, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { optionsOf } from '../../options';
import { setRule } from '../../rule';

const options = record({ keys: optional(described('Over what pods are spread: `topology.kubernetes.io/zone`; by default anything.', listOf(string))) });

export const topologySpread = setRule({
  id: 'topology-spread',
  title: 'Pods of a workload are spread evenly',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'Standards of security leave scheduling to operations.',
  knownAs: ['kube-score:pod-topology-spread-constraints', 'polaris:topologySpreadConstraint', 'kyverno:topologyspreadconstraints-policy'],
  why: 'A workload whose pods stand in one zone goes down with it.',
  fix: 'Add `topologySpreadConstraints` whose `labelSelector` selects the pods themselves.',
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
        - { maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ScheduleAnyway, labelSelector: { matchLabels: { app: web } } }`,
  options,
  examplePolicy: 'rules: { topology-spread: { keys: [topology.kubernetes.io/zone] } }',

  *check(facts) {
    const keys = optionsOf('topology-spread', options, facts.context.policy)?.keys ?? [];
    const autoscalers = autoscalersOf(facts.objects);
    const expected = keys.length > 0 ? `one over ${keys.join(' and ')}` : 'one';
    for (const pod of facts.pods) {
      const { constraints } = spreadOf(pod);
      if (areSeveral(pod.object, autoscalers) && !isSpread(constraints, keys)) {
        const found = constraints.length > 0 ? `over ${constraints.map(written).join(', ')}` : 'without a constraint that selects these pods';
        yield { object: pod.object, path: `${pod.path}.spec.topologySpreadConstraints`, found, expected };
      }
    }
  },
});

function isSpread(constraints: readonly unknown[], keys: readonly string[]): boolean {
  return constraints.length > 0 && keys.every(key => constraints.includes(key));
}
