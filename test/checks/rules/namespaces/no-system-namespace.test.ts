import { noSystemNamespace } from '../../../../src/checks/rules/namespaces/no-system-namespace';
import { testRule } from '../../rule-bench';

const deployment = (namespace: string, spec = '') => `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web${namespace} }\nspec: { template: { spec: { ${spec} } } }`;

testRule(noSystemNamespace, {
  accepts: {
    'a namespace of the app': deployment(', namespace: shop'),
    'no namespace': deployment(''),
    'a part of the cluster': deployment(', namespace: kube-system', 'priorityClassName: system-cluster-critical'),
    'a part of the node': deployment(', namespace: kube-system', 'priorityClassName: system-node-critical'),
    'an object without pods, such as a Service for a part of the cluster': 'apiVersion: v1\nkind: Service\nmetadata: { name: kubelet, namespace: kube-system }',
    'a namespace that only starts like it': deployment(', namespace: kube-system-monitoring'),
  },
  rejects: {
    'kube-system': [deployment(', namespace: kube-system'), 'metadata.namespace'],
    'kube-public': [deployment(', namespace: kube-public'), 'metadata.namespace'],
    'another priority': [deployment(', namespace: kube-system', 'priorityClassName: high'), 'metadata.namespace'],
  },
});
