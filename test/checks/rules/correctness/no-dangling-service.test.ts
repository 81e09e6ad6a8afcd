import { noDanglingService } from '../../../../src/checks/rules/correctness/no-dangling-service';
import { testRule } from '../../rule-bench';

const service = (spec: string, metadata = '{ name: web }') => `apiVersion: v1\nkind: Service\nmetadata: ${metadata}\nspec: ${spec}\n---\n`;
const pod = (labels: string, ports = '[]', metadata = '') => `apiVersion: v1\nkind: Pod\nmetadata: { name: web, labels: ${labels}${metadata} }\nspec: { containers: [{ name: web, ports: ${ports} }] }`;
const stateful = 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db }\nspec: { template: { metadata: { labels: { app: db } }, spec: {} } }';
const custom = (metadata: string, spec = '{}') => `apiVersion: example.com/v1\nkind: Database\nmetadata: ${metadata}\nspec: ${spec}`;

testRule(noDanglingService, {
  accepts: {
    'pods with more labels': service('{ selector: { app: web } }') + pod('{ app: web, tier: edge }'),
    'no selector, where others say who answers': service('{}'),
    'a name elsewhere': service('{ type: ExternalName, externalName: example.com, selector: { app: web } }'),
    'one pod of a StatefulSet': service('{ selector: { app: db, statefulset.kubernetes.io/pod-name: db-0 } }') + stateful,
    'pods that an operator may make': service('{ selector: { app: db } }') + custom('{ name: db, labels: { app: db } }'),
    'pods that an operator is told to label': service('{ selector: { app: db } }') + custom('{ name: db }', '{ podMetadata: { labels: { app: db } } }'),
    'a port by its name': service('{ selector: { app: web }, ports: [{ port: 80, targetPort: http }] }') + pod('{ app: web }', '[{ name: http, containerPort: 80 }]'),
  },
  rejects: {
    'pods with other labels': [service('{ selector: { app: web } }') + pod('{ app: api }'), 'spec.selector'],
    'pods with some of the labels': [service('{ selector: { app: web, tier: edge } }') + pod('{ app: web }'), 'spec.selector'],
    'pods in another namespace': [service('{ selector: { app: web } }', '{ name: web, namespace: shop }') + pod('{ app: web }', '[]', ', namespace: blog'), 'spec.selector'],
    'pods in a namespace that nobody names': [service('{ selector: { app: web } }', '{ name: web, namespace: shop }') + pod('{ app: web }'), 'spec.selector'],
    'a template that nothing is made of': [
      `${service('{ selector: { app: web } }')}apiVersion: v1\nkind: PodTemplate\nmetadata: { name: web }\ntemplate: { metadata: { labels: { app: web } }, spec: {} }`, 'spec.selector',
    ],
    'the pod name of a StatefulSet on pods of another kind': [service('{ selector: { app: web, statefulset.kubernetes.io/pod-name: web-0 } }') + pod('{ app: web }'), 'spec.selector'],
    'a custom resource with other labels': [service('{ selector: { app: db } }') + custom('{ name: db }'), 'spec.selector'],
    'a port by a name that no pod has': [
      service('{ selector: { app: web }, ports: [{ port: 80, targetPort: web }] }') + pod('{ app: web }', '[{ name: http, containerPort: 80 }]'), 'spec.ports[0].targetPort',
    ],
    'a port by its name, but of another protocol': [
      service('{ selector: { app: web }, ports: [{ port: 53, targetPort: dns, protocol: UDP }] }') + pod('{ app: web }', '[{ name: dns, containerPort: 53 }]'), 'spec.ports[0].targetPort',
    ],
  },
});
