import { uniqueAutoscaler } from '../../../../src/checks/rules/availability/unique-autoscaler';
import { testRule } from '../../rule-bench';

const TARGET = '{ apiVersion: apps/v1, kind: Deployment, name: web }';
const horizontal = (name: string, more = '') => `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: ${name} }\nspec: { scaleTargetRef: ${TARGET}${more} }\n---\n`;
const vertical = (name: string, more = '') => `apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata: { name: ${name} }\nspec: { targetRef: ${TARGET}${more} }\n---\n`;
const QUEUE = ', metrics: [{ type: External, external: { metric: { name: queue } } }]';

testRule(uniqueAutoscaler, {
  accepts: {
    'one of each that go by different measures': horizontal('web', QUEUE) + vertical('web'),
    'a vertical one that only advises': horizontal('web') + vertical('web', ', updatePolicy: { updateMode: "Off" }'),
    'a vertical one that leaves CPU alone': horizontal('web') + vertical('web', ', resourcePolicy: { containerPolicies: [{ controlledResources: [memory] }] }'),
    'two of different workloads': horizontal('web') + horizontal('api').replace('name: web }', 'name: api }'),
  },
  rejects: {
    'two horizontal ones': [horizontal('a') + horizontal('b'), 'spec.scaleTargetRef'],
    'two vertical ones': [vertical('a') + vertical('b'), 'spec.targetRef'],
    'one that sizes by CPU while the other counts by it': [horizontal('web') + vertical('web'), 'spec.updatePolicy.updateMode'],
    'one that sizes by memory while the other counts by it': [
      horizontal('web', ', metrics: [{ type: Resource, resource: { name: memory } }]') + vertical('web', ', updatePolicy: { updateMode: Auto }'), 'spec.updatePolicy.updateMode',
    ],
  },
});
