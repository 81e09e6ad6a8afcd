import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { objectRule } from '../../rule';

export const autoscalerRange = objectRule({
  id: 'autoscaler-range',
  title: 'Autoscalers leave several pods and can add more',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave the number of pods to operations.',
  knownAs: [
    'kube-linter:hpa-minimum-three-replicas', 'kube-score:horizontalpodautoscaler-replicas', 'polaris:hpaMinAvailability',
    'polaris:hpaMaxAvailability', 'gatekeeper:K8sHorizontalPodAutoscaler',
  ],
  why: 'An autoscaler that goes down to one pod leaves nobody while that one is replaced; one whose ends are equal scales nothing.',
  fix: 'Set `spec.minReplicas` to 2 or more, and `spec.maxReplicas` above it.',
  whenNotTo: 'Software that may stand still while its only pod is replaced needs no more.',
  bad: 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { maxReplicas: 10 }',
  good: 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { minReplicas: 2, maxReplicas: 10 }',
  kinds: ['HorizontalPodAutoscaler.autoscaling'],

  *check({ manifest }) {
    const { minReplicas, maxReplicas } = fields(manifest.spec);
    const least = minReplicas ?? 1;
    if (typeof least !== 'number' || least < 2) {
      yield { path: 'spec.minReplicas', found: written(minReplicas), expected: '2 or more' };
    }
    if (typeof maxReplicas !== 'number' || (typeof least === 'number' && maxReplicas <= least)) {
      yield { path: 'spec.maxReplicas', found: written(maxReplicas), expected: `more than ${written(least)}` };
    }
  },
});
