import { validLabels } from '../../../../src/checks/rules/correctness/valid-labels';
import { testRule } from '../../rule-bench';

const object = (labels: string) => `apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: web, labels: ${labels} }`;
const LONG = 'a'.repeat(64);

testRule(validLabels, {
  accepts: {
    'no labels': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: flags }',
    'labels that are null': object('null'),
    'a value that is empty': object('{ canary: "" }'),
    'a value that is null, which is empty': object('{ canary: null }'),
    'a key with a DNS name': object('{ app.kubernetes.io/name: Web_1.2-rc }'),
    'sixty-three characters': object(`{ ${LONG.slice(1)}: ${LONG.slice(1)} }`),
  },
  rejects: {
    'a blank': [object('{ owner: the team }'), 'metadata.labels.owner'],
    'a dash at the end': [object('{ owner: team- }'), 'metadata.labels.owner'],
    'sixty-four characters': [object(`{ owner: ${LONG} }`), 'metadata.labels.owner'],
    'a number': [object('{ version: 1.2 }'), 'metadata.labels.version'],
    'a boolean': [object('{ canary: yes }'), 'metadata.labels.canary'],
    'a key with two slashes': [object('{ a/b/c: d }'), 'metadata.labels["a/b/c"]'],
    'a key without a name': [object('{ example.com/: d }'), 'metadata.labels["example.com/"]'],
    'a key with a DNS name in capitals': [object('{ Example.com/a: d }'), 'metadata.labels["Example.com/a"]'],
    'labels that are a list': [object('[a]'), 'metadata.labels'],
    'labels of pods': [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { metadata: { labels: { app: a b } } } }', 'spec.template.metadata.labels.app',
    ],
    'labels of Jobs and their pods': [
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: a }\nspec: { jobTemplate: { metadata: { labels: { b: 1 } }, spec: { template: { metadata: { labels: { c: 2 } } } } } }',
      'spec.jobTemplate.metadata.labels.b', 'spec.jobTemplate.spec.template.metadata.labels.c',
    ],
    'labels of claims': [
      'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: a }\nspec: { volumeClaimTemplates: [{ metadata: { labels: { b: 1 } } }] }', 'spec.volumeClaimTemplates[0].metadata.labels.b',
    ],
    'labels of a pod template': ['apiVersion: v1\nkind: PodTemplate\nmetadata: { name: a }\ntemplate: { metadata: { labels: { b: 1 } } }', 'template.metadata.labels.b'],
    'the selector of a Service': ['apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { selector: { app: a b } }', 'spec.selector.app'],
    'the selector of a workload': [
      'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: { name: a }\nspec: { selector: { matchLabels: { app: a b } } }', 'spec.selector.matchLabels.app',
    ],
    'the expressions of a selector': [
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: a }\nspec: { selector: { matchExpressions: [{ key: a b, operator: In, values: [c, 1] }] } }',
      'spec.selector.matchExpressions[0].key', 'spec.selector.matchExpressions[0].values[1]',
    ],
  },
});
