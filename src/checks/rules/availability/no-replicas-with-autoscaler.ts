import { written } from '../../../analysis/pod-security/written';
import { autoscalersOf } from '../../../analysis/scaling/autoscaler';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { keyOf } from '../../../kube/reference';
import { setRule } from '../../rule';

export const noReplicasWithAutoscaler = setRule({
  id: 'no-replicas-with-autoscaler',
  title: 'The number of pods has one master',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave scaling to operations.',
  knownAs: ['kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured'],
  why: 'Each time the manifest is applied its `replicas` overrule the autoscaler: under load most pods are taken away at once.',
  fix: 'Remove `spec.replicas` of the workload and leave the number to the autoscaler.',
  whenNotTo: 'The manifest is applied once, and never after the autoscaler has started.',
  bad: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { replicas: 3 }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 3, maxReplicas: 10 }`,
  good: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: {}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 3, maxReplicas: 10 }`,

  *check({ objects }) {
    const autoscalers = autoscalersOf(objects);
    if (autoscalers.size === 0) {
      return;
    }
    for (const object of objects) {
      const autoscaler = autoscalers.get(keyOf(object.reference))?.find(each => each.scales === 'number');
      const { replicas } = fields(object.manifest.spec);
      // No pods at all is how an autoscaler is switched off.
      if (autoscaler && replicas !== undefined && replicas !== null && replicas !== 0) {
        const { kind, name } = autoscaler.object.reference;
        yield { object, path: 'spec.replicas', found: written(replicas), expected: `unset, as ${kind} ${name} sets it` };
      }
    }
  },
});
