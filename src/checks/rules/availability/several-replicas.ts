import { written } from '../../../analysis/pod-security/written';
import { autoscalersOf } from '../../../analysis/scaling/autoscaler';
import { leastReplicas } from '../../../analysis/scaling/least-replicas';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { keyOf } from '../../../kube/reference';
import { setRule } from '../../rule';

export const severalReplicas = setRule({
  id: 'several-replicas',
  title: 'Services survive the loss of a pod',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave the number of pods to operations.',
  knownAs: [
    'kube-linter:minimum-three-replicas', 'kube-score:deployment-replicas', 'polaris:deploymentMissingReplicas',
    'kyverno:require-deployments-have-multiple-replicas', 'gatekeeper:K8sReplicaLimits',
  ],
  why: 'Where there is one pod, nobody answers while it is restarted, moved or evicted.',
  fix: 'Set `spec.replicas` to 2 or more.',
  whenNotTo: 'Software that must not run twice, or does nothing while another leads, has one replica for a reason.',
  bad: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 1 }',
  good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 2 }',

  *check(facts) {
    const autoscalers = autoscalersOf(facts.objects);
    for (const object of [...facts.ofKind('Deployment.apps'), ...facts.ofKind('StatefulSet.apps')]) {
      // What an autoscaler may do is asked of the autoscaler.
      if (leastReplicas(object, autoscalers) === 1 && !autoscalers.has(keyOf(object.reference))) {
        yield { object, path: 'spec.replicas', found: written(fields(object.manifest.spec).replicas), expected: '2 or more' };
      }
    }
  },
});
