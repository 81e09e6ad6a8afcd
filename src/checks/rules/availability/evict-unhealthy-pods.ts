import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { objectRule } from '../../rule';

/** The first version where the field is on by default (KEP-3017). */
const FIRST = 27;

export const evictUnhealthyPods = objectRule({
  id: 'evict-unhealthy-pods',
  title: 'Pods that do not work can be evicted',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave maintenance to operations.',
  knownAs: ['kube-linter:pdb-unhealthy-pod-eviction-policy'],
  why: 'Left to the default, a PodDisruptionBudget protects pods that are broken anyway: nobody can drain their node until somebody mends them.',
  fix: 'Set `spec.unhealthyPodEvictionPolicy: AlwaysAllow`.',
  whenNotTo: 'Pods that are not ready, but hold data that others still have to copy, should stay.',
  bad: 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 1 }',
  good: 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: AlwaysAllow }',
  kinds: ['PodDisruptionBudget.policy'],

  *check({ manifest }, { kubernetes }) {
    const { unhealthyPodEvictionPolicy } = fields(manifest.spec);
    if (unhealthyPodEvictionPolicy !== 'AlwaysAllow' && kubernetes >= FIRST) {
      yield { path: 'spec.unhealthyPodEvictionPolicy', found: written(unhealthyPodEvictionPolicy), expected: 'AlwaysAllow' };
    }
  },
});
