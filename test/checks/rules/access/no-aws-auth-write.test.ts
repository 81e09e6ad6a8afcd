import { noAwsAuthWrite } from '../../../../src/checks/rules/access/no-aws-auth-write';
import { Severity } from '../../../../src/findings/severity';
import { all, inCluster, role, roleBinding, severitiesOf, WEB } from '../../access-bench';
import { testRule } from '../../rule-bench';

testRule(noAwsAuthWrite, {
  accepts: {
    'any ConfigMap': inCluster('{ apiGroups: [""], resources: [configmaps], verbs: [update] }'),
    'reading': inCluster('{ apiGroups: [""], resources: [configmaps], verbs: [get], resourceNames: [aws-auth] }'),
  },
  rejects: {
    'by name': [inCluster('{ apiGroups: [""], resources: [configmaps], verbs: [patch], resourceNames: [web, aws-auth] }'), 'rules[0].resourceNames'],
  },
});

test('is high in kube-system too, where it is', () => {
  const yaml = all(role('ClusterRole', '{ apiGroups: [""], resources: [configmaps], resourceNames: [aws-auth], verbs: [update] }'), roleBinding('ClusterRole', 'web', [WEB], 'kube-system'));
  expect(severitiesOf(noAwsAuthWrite, yaml)).toEqual([Severity.HIGH]);
});
