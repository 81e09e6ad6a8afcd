import { noWebhookWrite } from '../../../../src/checks/rules/access/no-webhook-write';
import { inCluster } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noWebhookWrite, {
  accepts: {
    'reading': inCluster('{ apiGroups: ["admissionregistration.k8s.io"], resources: [mutatingwebhookconfigurations], verbs: [get, list, watch] }'),
    'by name': inCluster('{ apiGroups: ["admissionregistration.k8s.io"], resources: [mutatingwebhookconfigurations], verbs: [get, update, patch], resourceNames: [web] }'),
  },
  rejects: {
    'patch': [inCluster('{ apiGroups: ["admissionregistration.k8s.io"], resources: [mutatingwebhookconfigurations], verbs: [patch] }'), 'rules[0].resources'],
    'policies that mutate': [inCluster('{ apiGroups: ["admissionregistration.k8s.io"], resources: [mutatingadmissionpolicies], verbs: [create] }'), 'rules[0].resources'],
    'deleting the guard': [inCluster('{ apiGroups: ["admissionregistration.k8s.io"], resources: [validatingadmissionpolicybindings], verbs: [delete] }'), 'rules[0].resources'],
  },
});
