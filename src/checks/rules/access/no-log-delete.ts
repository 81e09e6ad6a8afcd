import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWER: Power = { apiGroup: '', resources: ['pods/log'], verbs: ['delete', 'deletecollection'] };

export const noLogDelete = accessRule({
  id: 'no-log-delete',
  title: 'Nobody deletes the logs of pods',
  severity: Severity.LOW,
  controls: [owasp.rbac, attack.removal],
  knownAs: ['trivy:KSV-0042'],
  why: 'Kubernetes serves no such request today; that the rule asks for it shows that nobody has weighed what the role gives, and other servers may.',
  fix: 'Keep to `get` of `pods/log`.',
  whenNotTo: 'Another server than Kubernetes takes the request, and the role is for the one who cleans up.',
  bad: exampleRole('{ apiGroups: [""], resources: [pods/log], verbs: [get, delete] }'),
  good: exampleRole('{ apiGroups: [""], resources: [pods/log], verbs: [get] }'),
  finds: grant => (grant.rule.resources.some(name => name.endsWith('/log')) ? givenBy(grant, POWER) : undefined),
  field: 'verbs',
  expected: '`get`',
});
