import { noSegmentationWrite } from '../../../../src/checks/rules/access/no-segmentation-write';
import { inCluster, inNamespace } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noSegmentationWrite, {
  accepts: {
    'reading': inCluster('{ apiGroups: ["networking.k8s.io"], resources: [networkpolicies], verbs: [get, list, watch] }'),
    'making namespaces': inCluster('{ apiGroups: [""], resources: [namespaces], verbs: [create] }'),
    'a policy by name': inCluster('{ apiGroups: ["networking.k8s.io"], resources: [networkpolicies], verbs: [update], resourceNames: [web] }'),
  },
  rejects: {
    'policies': [inCluster('{ apiGroups: ["networking.k8s.io"], resources: [networkpolicies], verbs: [delete] }'), 'rules[0].resources'],
    'labels of any Namespace': [inCluster('{ apiGroups: [""], resources: [namespaces], verbs: [patch] }'), 'rules[0].resources'],
    'labels of its own Namespace': [inNamespace('{ apiGroups: [""], resources: [namespaces], verbs: [update] }'), 'rules[0].resources'],
    'policies of a network plugin': [inCluster('{ apiGroups: ["cilium.io"], resources: [ciliumnetworkpolicies], verbs: [create] }'), 'rules[0].resources'],
  },
});
