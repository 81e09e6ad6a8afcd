import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWER: Power = { apiGroup: '', resources: ['secrets'], verbs: ['get', 'list', 'watch'] };

export const noSecretRead = accessRule({
  id: 'no-secret-read',
  title: 'Nobody may read Secrets but by name',
  severity: Severity.HIGH,
  controls: [cis.secretAccess, owasp.rbac, owasp.secrets, attack.containerApi],
  knownAs: [
    'kube-linter:access-to-secrets', 'trivy:KSV-0041', 'trivy:KSV-0113', 'checkov:CKV2_K8S_5', 'kubescape:C-0015', 'kubescape:C-0186',
    'kyverno:restrict-secret-role-verbs',
  ],
  why: 'Whoever may get Secrets without names, or list or watch them, has every credential of the namespace, and in the whole cluster those of everybody: a list holds the contents too.',
  fix: 'Name the Secrets in `resourceNames` and keep to `get`; mount what a pod needs; take a Role where one namespace is enough.',
  whenNotTo: 'A controller whose work is the Secrets of others has to read them; keep people and other software from its account.',
  bad: exampleRole('{ apiGroups: [""], resources: [secrets], verbs: [get, list] }'),
  good: exampleRole('{ apiGroups: [""], resources: [secrets], resourceNames: [web-tls], verbs: [get] }'),
  absorbs: ['no-wildcard-verbs'],
  finds: grant => givenBy(grant, POWER),
  field: 'resources',
  expected: 'Secrets by name',
});
