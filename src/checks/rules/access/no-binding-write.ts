import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWER: Power = {
  apiGroup: 'rbac.authorization.k8s.io',
  resources: ['clusterrolebindings', 'rolebindings'],
  verbs: ['create', 'update', 'patch'],
};

export const noBindingWrite = accessRule({
  id: 'no-binding-write',
  title: 'Nobody writes bindings',
  severity: Severity.HIGH,
  controls: [cis.escalation, owasp.rbac, attack.manipulation],
  knownAs: ['trivy:KSV-0050', 'trivy:KSV-0051', 'trivy:KSV-0052', 'trivy:KSV-0055', 'checkov:CKV2_K8S_1'],
  why: 'Whoever writes a RoleBinding hands on to anybody what it may do itself, and keeps it when its own account is gone; with `bind` it hands on anything.',
  fix: 'Leave the verbs out and deliver bindings with the application.',
  whenNotTo: 'A controller that sets up accounts for others writes their bindings.',
  bad: exampleRole('{ apiGroups: [rbac.authorization.k8s.io], resources: [rolebindings], verbs: [get, create] }'),
  good: exampleRole('{ apiGroups: [rbac.authorization.k8s.io], resources: [rolebindings], verbs: [get, list] }'),
  absorbs: ['no-wildcard-verbs'],
  finds: grant => givenBy(grant, POWER),
  field: 'resources',
  expected: 'no writing of bindings',
});
