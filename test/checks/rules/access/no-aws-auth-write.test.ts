import { noAwsAuthWrite } from '../../../../src/checks/rules/access/no-aws-auth-write';
import { Severity } from '../../../../src/findings/severity';
import { all, inCluster, inNamespace, role, roleBinding, severitiesOf, WEB } from '../../access-bench';
import { hitsOf, testRule } from '../../rule-bench';

testRule(noAwsAuthWrite, {
  accepts: {
    'any ConfigMap': inCluster('{ apiGroups: [""], resources: [configmaps], verbs: [update] }'),
    'reading': inCluster('{ apiGroups: [""], resources: [configmaps], verbs: [get], resourceNames: [aws-auth] }'),
    'one of that name in another namespace': inNamespace('{ apiGroups: [""], resources: [configmaps], verbs: [patch], resourceNames: [aws-auth] }'),
    'a Role for another namespace that nobody is bound to': role('Role', '{ apiGroups: [""], resources: [configmaps], verbs: [patch], resourceNames: [aws-auth] }'),
  },
  rejects: {
    'by name': [inCluster('{ apiGroups: [""], resources: [configmaps], verbs: [patch], resourceNames: [web, aws-auth] }'), 'rules[0].resourceNames'],
    'where nobody says which namespace it is': [
      inNamespace('{ apiGroups: [""], resources: [configmaps], verbs: [patch], resourceNames: [aws-auth] }').replaceAll(', namespace: shop', ''), 'rules[0].resourceNames',
    ],
  },
});

test('is high in kube-system too, where it is', () => {
  const yaml = all(role('ClusterRole', '{ apiGroups: [""], resources: [configmaps], resourceNames: [aws-auth], verbs: [update] }'), roleBinding('ClusterRole', 'web', [WEB], 'kube-system'));
  expect(severitiesOf(noAwsAuthWrite, yaml)).toEqual([Severity.HIGH]);
});

test('names those alone who have it in kube-system', () => {
  const yaml = all(
    role('ClusterRole', '{ apiGroups: [""], resources: [configmaps], resourceNames: [aws-auth], verbs: [update] }'),
    roleBinding('ClusterRole', 'web', [WEB], 'kube-system'),
    roleBinding('ClusterRole', 'web', ['{ kind: ServiceAccount, name: other, namespace: shop }']),
  );
  expect(hitsOf(noAwsAuthWrite, yaml).map(({ breach }) => breach.found))
    .toEqual(['aws-auth, which lets ServiceAccount shop/web update configmaps in namespace kube-system']);
});
