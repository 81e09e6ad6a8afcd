import { existingAutoscalerTarget } from '../../../../src/checks/rules/availability/existing-autoscaler-target';
import { testRule } from '../../rule-bench';

const scaler = (target: string) => `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web, namespace: shop }\nspec: { scaleTargetRef: ${target}, maxReplicas: 3 }\n---\n`;
const workload = (kind: string, more = '') => `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: web, namespace: shop }\n${more}`;

testRule(existingAutoscalerTarget, {
  accepts: {
    'a target that is there': scaler('{ apiVersion: apps/v1, kind: Deployment, name: web }') + workload('Deployment'),
    'a target by an older version of its group': scaler('{ apiVersion: apps/v1beta1, kind: Deployment, name: web }') + workload('Deployment'),
    'a target of a kind of others':
      `${scaler('{ apiVersion: example.com/v1, kind: Rollout, name: web }')}apiVersion: example.com/v1\nkind: Rollout\nmetadata: { name: web, namespace: shop }`,
    'a vertical autoscaler of a DaemonSet':
      `apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata: { name: web, namespace: shop }\nspec: { targetRef: { apiVersion: apps/v1, kind: DaemonSet, name: web } }\n---\n${workload('DaemonSet')}`,
  },
  rejects: {
    'a target of another name': [scaler('{ apiVersion: apps/v1, kind: Deployment, name: wbe }') + workload('Deployment'), 'spec.scaleTargetRef'],
    'a target of another kind': [scaler('{ apiVersion: apps/v1, kind: StatefulSet, name: web }') + workload('Deployment'), 'spec.scaleTargetRef'],
    'a target without its group': [scaler('{ kind: Deployment, name: web }') + workload('Deployment'), 'spec.scaleTargetRef'],
    'a target of a group that is gone': [scaler('{ apiVersion: extensions/v1beta1, kind: Deployment, name: web }') + workload('Deployment'), 'spec.scaleTargetRef'],
    'a target in another namespace': [
      `${scaler('{ apiVersion: apps/v1, kind: Deployment, name: web }')}apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, namespace: blog }`, 'spec.scaleTargetRef',
    ],
    'a DaemonSet, which has no number of pods': [scaler('{ apiVersion: apps/v1, kind: DaemonSet, name: web }') + workload('DaemonSet'), 'spec.scaleTargetRef'],
    'a vertical autoscaler without its target': [
      'apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata: { name: web }\nspec: { targetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }',
      'spec.targetRef',
    ],
  },
});

describe('with objects that others make', () => {
  testRule(existingAutoscalerTarget, {
    policy: 'externals: [Deployment/shop/web]',
    accepts: { 'a target that others make': scaler('{ apiVersion: apps/v1, kind: Deployment, name: web }') },
    rejects: { 'a target that nobody makes': [scaler('{ apiVersion: apps/v1, kind: Deployment, name: api }'), 'spec.scaleTargetRef'] },
  });
});
