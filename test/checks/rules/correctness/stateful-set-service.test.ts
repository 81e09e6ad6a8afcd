import { statefulSetService } from '../../../../src/checks/rules/correctness/stateful-set-service';
import { testRule } from '../../rule-bench';

const set = (spec: string) => `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db, namespace: shop }\nspec: { ${spec}template: { metadata: { labels: { app: db } } } }\n---\n`;
const service = (spec: string, namespace = 'shop') => `apiVersion: v1\nkind: Service\nmetadata: { name: db, namespace: ${namespace} }\nspec: ${spec}`;

testRule(statefulSetService, {
  accepts: {
    'a headless Service of the pods': set('serviceName: db, ') + service('{ clusterIP: None, selector: { app: db } }'),
    'a headless Service whose addresses others write': set('serviceName: db, ') + service('{ clusterIP: None }'),
    'no Service, as nobody needs the names': set(''),
    'an empty name, which is none': set('serviceName: "", '),
  },
  rejects: {
    'a Service that is not there': [set('serviceName: dbs, ') + service('{ clusterIP: None, selector: { app: db } }'), 'spec.serviceName'],
    'a Service in another namespace': [set('serviceName: db, ') + service('{ clusterIP: None, selector: { app: db } }', 'blog'), 'spec.serviceName'],
    'a Service with an address': [set('serviceName: db, ') + service('{ selector: { app: db } }'), 'spec.serviceName'],
    'a Service of other pods': [set('serviceName: db, ') + service('{ clusterIP: None, selector: { app: web } }'), 'spec.serviceName'],
  },
});

describe('with objects that others make', () => {
  testRule(statefulSetService, {
    policy: 'externals: [Service/shop/db]',
    accepts: { 'a Service that others make': set('serviceName: db, ') },
    rejects: { 'a Service that nobody makes': [set('serviceName: db-headless, '), 'spec.serviceName'] },
  });
});
