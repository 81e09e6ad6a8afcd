import { noImpersonate } from '../../../../src/checks/rules/access/no-impersonate';
import { inCluster, inNamespace } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noImpersonate, {
  accepts: {
    'people by name': inCluster('{ apiGroups: [""], resources: [users], verbs: [impersonate], resourceNames: [jane] }'),
    'extra fields alone, which count only with a user': inCluster('{ apiGroups: ["authentication.k8s.io"], resources: [userextras/scopes], verbs: [impersonate] }'),
    'users within a namespace, where they are not': inNamespace('{ apiGroups: [""], resources: [users], verbs: [impersonate] }'),
  },
  rejects: {
    'users': [inCluster('{ apiGroups: [""], resources: [users], verbs: [impersonate] }'), 'rules[0].verbs'],
    'the group of masters by name': [inCluster('{ apiGroups: [""], resources: [groups], verbs: [impersonate], resourceNames: ["system:masters"] }'), 'rules[0].verbs'],
    'service accounts within a namespace': [inNamespace('{ apiGroups: [""], resources: [serviceaccounts], verbs: [impersonate] }'), 'rules[0].verbs'],
    'every verb on service accounts': [inCluster('{ apiGroups: [""], resources: [serviceaccounts], verbs: ["*"] }'), 'rules[0].verbs'],
  },
});
