import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

/** A role that is named may be the very one that its holder is bound to. */
const POWER: Power = { apiGroup: 'rbac.authorization.k8s.io', resources: ['clusterroles', 'roles'], verbs: ['escalate'], names: () => true };

export const noEscalate = accessRule({
  id: 'no-escalate',
  title: 'Nobody may put more into a role than they may do themselves',
  severity: Severity.CRITICAL,
  controls: [cis.escalation, owasp.rbac, attack.manipulation],
  knownAs: ['trivy:KSV-0050', 'checkov:CKV_K8S_158', 'kubescape:C-0191', 'kyverno:restrict-escalation-verbs-roles'],
  why: 'The verb `escalate` lifts the check that nobody grants what they do not have: its holder writes any permission into a role of their own.',
  fix: 'Remove `escalate`, and name the verbs instead of `*`.',
  whenNotTo: 'A controller that writes roles for others, and does not have their permissions itself.',
  bad: exampleRole('{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [get, update, escalate] }'),
  good: exampleRole('{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [get, list] }'),
  absorbs: ['no-bind', 'no-binding-write', 'no-wildcard-verbs'],
  finds: grant => {
    const use = givenBy(grant, POWER);
    return use && (grant.rule.resourceNames.length > 0 ? { ...use, base: Severity.HIGH } : use);
  },
  field: 'verbs',
  expected: 'no `escalate`',
});
