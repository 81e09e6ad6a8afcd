import { matchingSelector } from '../../../../src/checks/rules/correctness/matching-selector';
import { testRule } from '../../rule-bench';

const workload = (kind: string, spec: string) => `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: web }\nspec: ${spec}`;
const job = (spec: string) => `apiVersion: batch/v1\nkind: Job\nmetadata: { name: web }\nspec: ${spec}`;
const controller = (spec: string) => `apiVersion: v1\nkind: ReplicationController\nmetadata: { name: web }\nspec: ${spec}`;
const template = (labels: string) => `template: { metadata: { labels: ${labels} } }`;
const LABEL = 'spec.template.metadata.labels.app';

testRule(matchingSelector, {
  accepts: {
    'more labels than selected': workload('StatefulSet', `{ selector: { matchLabels: { app: web } }, ${template('{ app: web, tier: edge }')} }`),
    'expressions that hold':
      workload('DaemonSet', `{ selector: { matchExpressions: [{ key: app, operator: In, values: [web, api] }, { key: old, operator: DoesNotExist }] }, ${template('{ app: web }')} }`),
    'neither selector nor labels, which something else is to add': workload('Deployment', '{ template: { spec: {} } }'),
    'a Job without a selector': job('{}'),
    'a Job whose selector the cluster made': job('{ selector: { matchLabels: { batch.kubernetes.io/controller-uid: "7" } } }'),
    'a Job with a selector of its own': job(`{ manualSelector: true, selector: { matchLabels: { app: web } }, ${template('{ app: web }')} }`),
    'a controller without a selector': controller(`{ ${template('{ app: web }')} }`),
    'a custom resource': 'apiVersion: example.com/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { selector: { matchLabels: { app: web } } }',
  },
  rejects: {
    'another value': [workload('Deployment', `{ selector: { matchLabels: { app: web } }, ${template('{ app: api }')} }`), LABEL],
    'no such label': [workload('ReplicaSet', `{ selector: { matchLabels: { app: web } }, ${template('{ tier: edge }')} }`), LABEL],
    'no labels at all': [workload('Deployment', '{ selector: { matchLabels: { app: web } } }'), LABEL],
    'a value that is a number': [workload('Deployment', `{ selector: { matchLabels: { app: "1" } }, ${template('{ app: 1 }')} }`), LABEL],
    'an expression that does not hold': [
      workload('Deployment', `{ selector: { matchExpressions: [{ key: app, operator: NotIn, values: [web] }] }, ${template('{ app: web }')} }`), LABEL,
    ],
    'each requirement that is not met': [
      workload('Deployment', `{ selector: { matchLabels: { app: web, tier: edge } }, ${template('{ app: api }')} }`), LABEL, 'spec.template.metadata.labels.tier',
    ],
    'labels without a selector': [workload('Deployment', `{ ${template('{ app: web }')} }`), 'spec.selector'],
    'a selector of everything': [workload('Deployment', `{ selector: {}, ${template('{ app: web }')} }`), 'spec.selector'],
    'a selector that the API server refuses': [
      workload('Deployment', `{ selector: { matchExpressions: [{ key: app, operator: Equals, values: [web] }] }, ${template('{ app: web }')} }`), 'spec.selector',
    ],
    'a selector that is a list': [workload('Deployment', `{ selector: [app], ${template('{ app: web }')} }`), 'spec.selector'],
    'a Job with a selector that the cluster wants to make': [job(`{ selector: { matchLabels: { app: web } }, ${template('{ app: web }')} }`), 'spec.selector'],
    'a Job whose own selector selects other pods': [job(`{ manualSelector: true, selector: { matchLabels: { app: web } }, ${template('{ app: api }')} }`), LABEL],
    'a Job whose own selector is missing': [job('{ manualSelector: true }'), 'spec.selector'],
    'a controller of other pods': [controller(`{ selector: { app: web }, ${template('{ app: api }')} }`), LABEL],
  },
});
