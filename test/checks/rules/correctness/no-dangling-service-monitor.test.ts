import { noDanglingServiceMonitor } from '../../../../src/checks/rules/correctness/no-dangling-service-monitor';
import { testRule } from '../../rule-bench';

const monitor = (spec: string) => `apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: { name: web, namespace: watch }\nspec: ${spec}\n---\n`;
const service = (namespace: string) => `apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: ${namespace}, labels: { app: web } }\nspec: { ports: [{ name: http, port: 80 }] }`;

testRule(noDanglingServiceMonitor, {
  accepts: {
    'a Service of its namespace': monitor('{ selector: { matchLabels: { app: web } }, endpoints: [{ port: http }] }') + service('watch'),
    'a Service of a namespace that it names': monitor('{ selector: { matchLabels: { app: web } }, namespaceSelector: { matchNames: [shop] } }') + service('shop'),
    'a Service of any namespace': monitor('{ selector: {}, namespaceSelector: { any: true } }') + service('shop'),
    'a port by its number': monitor('{ selector: {}, endpoints: [{ targetPort: 8080 }] }') + service('watch'),
  },
  rejects: {
    'other labels': [monitor('{ selector: { matchLabels: { app: api } } }') + service('watch'), 'spec.selector'],
    'a Service of another namespace': [monitor('{ selector: { matchLabels: { app: web } } }') + service('shop'), 'spec.selector'],
    'no selector': [monitor('{}') + service('watch'), 'spec.selector'],
    'a port that no Service has': [monitor('{ selector: {}, endpoints: [{ port: http }, { port: metrics }] }') + service('watch'), 'spec.endpoints[1].port'],
  },
});
