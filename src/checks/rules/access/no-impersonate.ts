import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

/** Users and groups of Kubernetes itself are worth being, even a single one. */
const POWER: Power = { apiGroup: '', resources: ['groups', 'serviceaccounts', 'users'], verbs: ['impersonate'], names: name => name.startsWith('system:') };

export const noImpersonate = accessRule({
  id: 'no-impersonate',
  title: 'Nobody acts as somebody else',
  severity: Severity.CRITICAL,
  controls: [cis.escalation, owasp.rbac, attack.validAccounts],
  knownAs: ['trivy:KSV-0043', 'checkov:CKV2_K8S_3', 'kubescape:C-0065', 'kubescape:C-0191', 'kyverno:restrict-escalation-verbs-roles'],
  why: 'Whoever may impersonate users, groups or service accounts has the rights of all of them: the group `system:masters` is refused nothing.',
  fix: 'Remove `impersonate`, or name whom in `resourceNames`; name the verbs instead of `*`.',
  whenNotTo: 'A proxy that authenticates people and then acts for them.',
  bad: exampleRole('{ apiGroups: [""], resources: [users, groups], verbs: [impersonate] }'),
  good: exampleRole('{ apiGroups: [""], resources: [users], resourceNames: [jane@acme.example], verbs: [impersonate] }'),
  absorbs: ['no-wildcard-verbs'],
  finds: grant => givenBy(grant, POWER),
  field: 'verbs',
  expected: 'no `impersonate` but of people by name',
});
