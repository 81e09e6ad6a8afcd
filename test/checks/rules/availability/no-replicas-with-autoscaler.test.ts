import { noReplicasWithAutoscaler } from '../../../../src/checks/rules/availability/no-replicas-with-autoscaler';
import { testRule } from '../../rule-bench';

const scaler = (target: string) => `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web, namespace: shop }\nspec: { scaleTargetRef: ${target}, maxReplicas: 3 }\n---\n`;
const workload = (kind: string, more = '') => `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: web, namespace: shop }\n${more}`;
const SCALER = scaler('{ apiVersion: apps/v1, kind: Deployment, name: web }');

testRule(noReplicasWithAutoscaler, {
  accepts: {
    'replicas without an autoscaler': workload('Deployment', 'spec: { replicas: 3 }'),
    'an autoscaler without replicas': SCALER + workload('Deployment', 'spec: {}'),
    'an autoscaler that is switched off': SCALER + workload('Deployment', 'spec: { replicas: 0 }'),
    'replicas of another workload': SCALER + workload('StatefulSet', 'spec: { replicas: 3 }'),
  },
  rejects: {
    'both': [SCALER + workload('Deployment', 'spec: { replicas: 3 }'), 'spec.replicas'],
    'both, the autoscaler being one of others': [
      `apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: web, namespace: shop }\nspec: { scaleTargetRef: { name: web } }\n---\n${workload('Deployment', 'spec: { replicas: 3 }')}`,
      'spec.replicas',
    ],
  },
});
