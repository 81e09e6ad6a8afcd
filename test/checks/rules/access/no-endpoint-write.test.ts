import { noEndpointWrite } from '../../../../src/checks/rules/access/no-endpoint-write';
import { inCluster, inNamespace } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noEndpointWrite, {
  accepts: {
    reading: inCluster('{ apiGroups: ["discovery.k8s.io"], resources: [endpointslices], verbs: [get, list, watch] }'),
  },
  rejects: {
    Endpoints: [inCluster('{ apiGroups: [""], resources: [endpoints], verbs: [update] }'), 'rules[0].resources'],
    EndpointSlices: [inNamespace('{ apiGroups: ["discovery.k8s.io"], resources: [endpointslices], verbs: [create] }'), 'rules[0].resources'],
  },
});
