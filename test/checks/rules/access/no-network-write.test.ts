import { noNetworkWrite } from '../../../../src/checks/rules/access/no-network-write';
import { inCluster, inNamespace } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noNetworkWrite, {
  accepts: {
    'reading': inCluster('{ apiGroups: [""], resources: [services], verbs: [get, list] }'),
    'status of Ingresses': inCluster('{ apiGroups: ["networking.k8s.io"], resources: [ingresses/status], verbs: [update] }'),
  },
  rejects: {
    'Services': [inCluster('{ apiGroups: [""], resources: [services], verbs: [update] }'), 'rules[0].resources'],
    'Ingresses in a namespace': [inNamespace('{ apiGroups: ["networking.k8s.io"], resources: [ingresses], verbs: [create] }'), 'rules[0].resources'],
    'Routes': [inCluster('{ apiGroups: ["gateway.networking.k8s.io"], resources: [httproutes], verbs: [patch] }'), 'rules[0].resources'],
  },
});
