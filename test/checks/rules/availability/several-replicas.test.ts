import { severalReplicas } from '../../../../src/checks/rules/availability/several-replicas';
import { testRule } from '../../rule-bench';

const workload = (kind: string, spec: string) => `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: web }\nspec: ${spec}`;
const scaler = 'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }';

testRule(severalReplicas, {
  accepts: {
    'two replicas': workload('StatefulSet', '{ replicas: 2 }'),
    'none at all': workload('Deployment', '{ replicas: 0 }'),
    'a number that an autoscaler sets': `${workload('Deployment', '{}')}\n---\n${scaler}`,
    'a DaemonSet': workload('DaemonSet', '{}'),
    'a Deployment of another group': 'apiVersion: example.com/v1\nkind: Deployment\nmetadata: { name: web }',
  },
  rejects: {
    'no number': [workload('Deployment', '{}'), 'spec.replicas'],
    'one': [workload('StatefulSet', '{ replicas: 1 }'), 'spec.replicas'],
    'an autoscaler of another kind of the same name': [`${workload('StatefulSet', '{}')}\n---\n${scaler}`, 'spec.replicas'],
  },
});
