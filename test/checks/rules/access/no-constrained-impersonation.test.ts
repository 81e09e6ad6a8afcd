import { noConstrainedImpersonation } from '../../../../src/checks/rules/access/no-constrained-impersonation';
import { inCluster, inNamespace } from '../../access-bench';
import { hitsOf, testRule } from '../../rule-bench';

testRule(noConstrainedImpersonation, {
  accepts: {
    'people by name': inCluster('{ apiGroups: ["authentication.k8s.io"], resources: [users], verbs: ["impersonate:user-info"], resourceNames: [jane] }'),
    'the node of the pod': inCluster('{ apiGroups: ["authentication.k8s.io"], resources: [nodes], verbs: ["impersonate:associated-node"] }', '{ apiGroups: [""], resources: [pods], verbs: ["impersonate-on:associated-node:list"] }'),
    'the verb on the core group, which nobody asks for': inCluster('{ apiGroups: [""], resources: [users], verbs: ["impersonate:user-info"] }'),
  },
  rejects: {
    'users': [inCluster('{ apiGroups: ["authentication.k8s.io"], resources: [users], verbs: ["impersonate:user-info"] }'), 'rules[0].verbs'],
    'masters by name': [inCluster('{ apiGroups: ["authentication.k8s.io"], resources: [groups], verbs: ["impersonate:user-info"], resourceNames: ["system:masters"] }'), 'rules[0].verbs'],
    'accounts within a namespace': [inNamespace('{ apiGroups: ["authentication.k8s.io"], resources: [serviceaccounts], verbs: ["impersonate:serviceaccount"] }'), 'rules[0].verbs'],
    'any node': [inCluster('{ apiGroups: ["authentication.k8s.io"], resources: [nodes], verbs: ["impersonate:arbitrary-node"] }'), 'rules[0].verbs'],
    'what is done as somebody else': [inCluster('{ apiGroups: [""], resources: [pods], verbs: ["impersonate-on:user-info:delete"] }'), 'rules[0].verbs'],
  },
});

test('knows nothing of it before 1.35', () => {
  expect(hitsOf(noConstrainedImpersonation, noConstrainedImpersonation.bad, { kubernetes: 34 })).toEqual([]);
});
