import { noAnonymousBinding } from '../../../../src/checks/rules/access/no-anonymous-binding';
import { Severity } from '../../../../src/findings/severity';
import { all, clusterRoleBinding, role, roleBinding, severitiesOf, WEB } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noAnonymousBinding, {
  accepts: {
    'what Kubernetes tells everybody': clusterRoleBinding('system:public-info-viewer', '{ kind: Group, name: "system:unauthenticated" }'),
    'an account of that name': clusterRoleBinding('view', '{ kind: ServiceAccount, name: "system:anonymous", namespace: shop }'),
  },
  rejects: {
    'the user': [clusterRoleBinding('view', '{ kind: User, name: "system:anonymous" }'), 'subjects[0]'],
    'the group among others': [roleBinding('ClusterRole', 'view', [WEB, '{ kind: Group, name: "system:unauthenticated" }']), 'subjects[1]'],
    'a role that is not among the manifests': [roleBinding('Role', 'elsewhere', ['{ kind: User, name: "system:anonymous" }']), 'subjects[0]'],
  },
});

const STRANGER = '{ kind: User, name: "system:anonymous" }';
const DOCUMENT = '{ apiGroups: [""], resources: [configmaps], resourceNames: [cluster-info], verbs: [get] }';

test.each([
  ['critical in the whole cluster', clusterRoleBinding('view', STRANGER), Severity.CRITICAL],
  ['high in a namespace', roleBinding('ClusterRole', 'view', [STRANGER]), Severity.HIGH],
  ['medium for one document of a namespace', all(role('Role', DOCUMENT), roleBinding('Role', 'web', [STRANGER])), Severity.MEDIUM],
])('is %s', (_, yaml, severity) => {
  expect(severitiesOf(noAnonymousBinding, yaml)).toEqual([severity]);
});
