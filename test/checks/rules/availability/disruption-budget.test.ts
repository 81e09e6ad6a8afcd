import { disruptionBudget } from '../../../../src/checks/rules/availability/disruption-budget';
import { testRule } from '../../rule-bench';

const web = (spec: string, more = '') => `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, namespace: shop }\nspec: { ${spec}, template: { metadata: { labels: { app: web } }, spec: {} } }\n---\n${more}`;
const budget = (version: string, spec: string, namespace = 'shop') => `apiVersion: policy/${version}\nkind: PodDisruptionBudget\nmetadata: { name: web, namespace: ${namespace} }\nspec: ${spec}\n---\n`;
const scaler = (least: number) =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web, namespace: shop }\nspec: { minReplicas: ${least}, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }`;

testRule(disruptionBudget, {
  accepts: {
    'one replica, which a budget would only lock': web('replicas: 1'),
    'a budget of the pods': web('replicas: 2', budget('v1', '{ selector: { matchLabels: { app: web } } }')),
    'a budget of all pods of the namespace': web('replicas: 2', budget('v1', '{ selector: {} }')),
    'an autoscaler that goes down to one': web('paused: false', scaler(1)),
    'a DaemonSet': 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: web }\nspec: { template: { spec: {} } }',
  },
  rejects: {
    'two replicas without a budget': [web('replicas: 2'), ''],
    'a budget of other pods': [web('replicas: 2', budget('v1', '{ selector: { matchLabels: { app: api } } }')), ''],
    'a budget in another namespace': [web('replicas: 2', budget('v1', '{ selector: {} }', 'blog')), ''],
    'a budget without a selector, which selects nothing': [web('replicas: 2', budget('v1', '{}')), ''],
    'an empty selector in the beta version, which selects nothing': [web('replicas: 2', budget('v1beta1', '{ selector: {} }')), ''],
    'an autoscaler that leaves two': [web('paused: false', scaler(2)), ''],
  },
});
