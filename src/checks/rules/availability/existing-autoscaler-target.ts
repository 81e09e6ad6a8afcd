import { isExternal } from '../../../analysis/existing/externals';
import { type Autoscaler, autoscalersOf } from '../../../analysis/scaling/autoscaler';
import { Severity } from '../../../findings/severity';
import { display, groupOf, keyOf } from '../../../kube/reference';
import type { Context } from '../../context';
import { setRule } from '../../rule';

export const existingAutoscalerTarget = setRule({
  id: 'existing-autoscaler-target',
  title: 'Autoscalers scale something',
  severity: Severity.LOW,
  controls: [],
  noControl: 'Standards of security leave scaling to operations.',
  knownAs: [
    'kube-linter:dangling-horizontalpodautoscaler', 'kube-score:horizontalpodautoscaler-has-target', 'kubescape:C-0300',
    'gatekeeper:K8sHorizontalPodAutoscaler',
  ],
  why: 'An autoscaler whose target is not there scales nothing: under load the workload keeps the pods it has.',
  fix: 'Name `apiVersion`, `kind` and `name` of a workload of the same namespace, or list it in `externals` of the policy.',
  whenNotTo: 'The workload is made by an operator, or by manifests that were not checked together with these.',
  bad: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: wbe }, maxReplicas: 10 }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }`,
  good: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, maxReplicas: 10 }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }`,

  *check({ objects, context }) {
    const autoscalers = autoscalersOf(objects);
    const targets = new Set(autoscalers.size > 0 ? objects.map(each => keyOf(each.reference)) : []);
    for (const [key, scalers] of autoscalers) {
      const isThere = targets.has(key);
      for (const autoscaler of scalers) {
        const problem = problemOf(autoscaler, isThere, context);
        if (problem) {
          yield { object: autoscaler.object, path: autoscaler.path, ...problem };
        }
      }
    }
  },
});

function problemOf({ scales, target }: Autoscaler, isThere: boolean, { policy }: Context): { found: string; expected: string } | undefined {
  if (scales === 'number' && target.kind === 'DaemonSet') {
    return { found: display(target), expected: 'a workload whose pods have a number' };
  }
  if (isThere || isExternal(policy, { kind: target.kind, namespace: target.namespace, name: target.name })) {
    return undefined;
  }
  const group = groupOf(target.apiVersion);
  return { found: `${display(target)}${group ? ` of ${group}` : ''}, which is not there`, expected: 'a workload of these manifests' };
}
