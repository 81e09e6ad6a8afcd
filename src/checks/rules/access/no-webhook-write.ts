import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWER: Power = {
  apiGroup: 'admissionregistration.k8s.io',
  resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations', 'mutatingadmissionpolicies', 'mutatingadmissionpolicybindings', 'validatingadmissionpolicies', 'validatingadmissionpolicybindings'],
  verbs: ['create', 'update', 'patch', 'delete'],
};

export const noWebhookWrite = accessRule({
  id: 'no-webhook-write',
  title: 'Nobody changes admission but by name',
  severity: Severity.HIGH,
  controls: [cis.webhooks, owasp.rbac, attack.impair],
  knownAs: ['trivy:KSV-0114', 'checkov:CKV_K8S_155', 'kubescape:C-0281', 'kyverno:restrict-clusterrole-mutating-validating-admission-webhooks'],
  why: 'A mutating webhook or policy sees and changes every object on its way in, Secrets and pods included; whoever deletes a validating one has switched off the guard.',
  fix: 'Name the configurations in `resourceNames` and keep to `get`, `update` and `patch`.',
  whenNotTo: 'A controller that registers webhooks whose names it cannot know beforehand.',
  bad: exampleRole('{ apiGroups: [admissionregistration.k8s.io], resources: [validatingwebhookconfigurations], verbs: [get, update] }'),
  good: exampleRole('{ apiGroups: [admissionregistration.k8s.io], resources: [validatingwebhookconfigurations], resourceNames: [web], verbs: [get, update] }'),
  absorbs: ['no-wildcard-verbs'],
  finds: grant => givenBy(grant, POWER),
  field: 'resources',
  expected: 'configurations by name',
});
