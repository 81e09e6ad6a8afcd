import { noConfigMapWrite } from '../../../../src/checks/rules/access/no-config-map-write';
import { inCluster, inNamespace } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noConfigMapWrite, {
  accepts: {
    'reading': inCluster('{ apiGroups: [""], resources: [configmaps], verbs: [get, list, watch] }'),
    'by name': inCluster('{ apiGroups: [""], resources: [configmaps], verbs: [update], resourceNames: [web] }'),
  },
  rejects: {
    'update': [inCluster('{ apiGroups: [""], resources: [configmaps], verbs: [update] }'), 'rules[0].resources'],
    'delete in a namespace': [inNamespace('{ apiGroups: [""], resources: [configmaps], verbs: [delete] }'), 'rules[0].resources'],
    'the one that DNS is configured by': [inCluster('{ apiGroups: [""], resources: [configmaps], verbs: [update], resourceNames: [coredns] }'), 'rules[0].resources'],
  },
});
