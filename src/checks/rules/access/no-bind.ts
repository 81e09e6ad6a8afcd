import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

/** Kubernetes' own roles that are worth taking. */
const POWERFUL = new Set(['cluster-admin', 'admin', 'edit']);

const POWER: Power = { apiGroup: 'rbac.authorization.k8s.io', resources: ['clusterroles', 'roles'], verbs: ['bind'], names: name => POWERFUL.has(name) };

export const noBind = accessRule({
  id: 'no-bind',
  title: 'Nobody may bind any role there is',
  severity: Severity.CRITICAL,
  controls: [cis.escalation, owasp.rbac, attack.manipulation],
  knownAs: ['trivy:KSV-0050', 'checkov:CKV_K8S_157', 'kubescape:C-0191', 'kyverno:restrict-escalation-verbs-roles'],
  why: 'The verb `bind` lifts the check that nobody hands on what they do not have: with it, whoever writes a binding becomes `cluster-admin`.',
  fix: 'Name the roles in `resourceNames`, or remove `bind`; name the verbs instead of `*`.',
  whenNotTo: 'A controller that binds roles of any name for others.',
  bad: exampleRole('{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [bind] }'),
  good: exampleRole('{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], resourceNames: [view], verbs: [bind] }'),
  absorbs: ['no-binding-write', 'no-wildcard-verbs'],
  finds: grant => {
    const use = givenBy(grant, POWER);
    const { resourceNames } = grant.rule;
    return use && (resourceNames.length > 0 && !resourceNames.includes('cluster-admin') ? { ...use, base: Severity.HIGH } : use);
  },
  field: 'verbs',
  expected: 'no `bind` but of roles by name',
});
