import { written } from '../../../analysis/pod-security/written';
import { type Autoscaler, autoscalersOf } from '../../../analysis/scaling/autoscaler';
import { controlledResources, measuredResources } from '../../../analysis/scaling/scaled-resources';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { compareNames } from '../../../kube/object';
import { display } from '../../../kube/reference';
import { type SetBreach, setRule } from '../../rule';

export const uniqueAutoscaler = setRule({
  id: 'unique-autoscaler',
  title: 'Autoscalers do not work against each other',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave scaling to operations.',
  knownAs: [
    'kyverno:check-hpa-exists', 'kyverno:prevent-duplicate-hpa', 'kyverno:prevent-duplicate-vpa', 'kyverno:verify-vpa-target',
    'kyverno:check-vpa-configuration',
  ],
  why: 'Two autoscalers of one workload undo what the other does; one that resizes pods by the measure the other counts them by never comes to rest.',
  fix: 'Keep one autoscaler for each workload, or let the vertical one leave alone what the horizontal one measures.',
  whenNotTo: 'One takes the place of the other, and both are there for the time of the change.',
  bad: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, maxReplicas: 10 }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web-too }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, maxReplicas: 5 }`,
  good: `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, maxReplicas: 10 }`,

  *check({ objects }) {
    for (const scalers of autoscalersOf(objects).values()) {
      const ordered = [...scalers].sort((one, other) => compareNames(one.object, other.object));
      const [counting, ...counters] = ordered.filter(each => each.scales === 'number');
      const [sizing, ...sizers] = ordered.filter(each => each.scales === 'size');
      yield* counters.map(each => second(each, counting!));
      yield* sizers.map(each => second(each, sizing!));
      yield* counting && sizing ? together(counting, sizing) : [];
    }
  },
});

function second({ object, path, target }: Autoscaler, first: Autoscaler): SetBreach {
  return { object, path, found: display(target), expected: `a workload that ${first.object.reference.kind} ${first.object.reference.name} does not scale` };
}

function together(counting: Autoscaler, sizing: Autoscaler): SetBreach[] {
  const measured = measuredResources(counting.object);
  const both = controlledResources(sizing.object).filter(each => measured.includes(each));
  const { updateMode } = fields(fields(sizing.object.manifest.spec).updatePolicy);
  return both.length === 0 ? [] : [{
    object: sizing.object,
    path: 'spec.updatePolicy.updateMode',
    found: written(updateMode),
    expected: `Off, or other resources than ${both.join(' and ')}, by which ${counting.object.reference.name} counts`,
  }];
}
