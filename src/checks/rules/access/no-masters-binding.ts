import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleBinding } from '../../access-example';
import { audienceRule } from '../../audience-rule';

export const noMastersBinding = audienceRule({
  id: 'no-masters-binding',
  title: 'Nothing is given to system:masters',
  severity: Severity.CRITICAL,
  controls: [cis.masters, owasp.rbac, attack.validAccounts],
  knownAs: ['trivy:KSV-0123', 'kubescape:C-0246', 'kyverno:restrict-binding-system-groups'],
  why: 'The group is refused nothing, whatever roles say, and its certificates cannot be taken back: a binding to it adds nothing, and shows that it is in use.',
  fix: 'Remove the subject; name a group of your own for the people who run the cluster.',
  whenNotTo: 'Never: the group may do everything without the binding.',
  bad: exampleBinding('cluster-admin', '{ kind: Group, name: "system:masters", apiGroup: rbac.authorization.k8s.io }'),
  good: exampleBinding('view', '{ kind: Group, name: shop-developers, apiGroup: rbac.authorization.k8s.io }'),
  isAudience: ({ kind, name }) => kind === 'Group' && name === 'system:masters',
  expected: 'a group of your own',
});
