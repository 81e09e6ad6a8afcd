import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWER: Power = { apiGroup: '', resources: ['services/status'], verbs: ['update', 'patch'] };

export const noServiceStatusWrite = accessRule({
  id: 'no-service-status-write',
  title: 'Nobody writes the status of Services',
  severity: Severity.MEDIUM,
  controls: [owasp.rbac, attack.adversaryInTheMiddle],
  knownAs: ['checkov:CKV2_K8S_4'],
  why: 'An address in the status of a Service draws traffic for that address from everywhere in the cluster (CVE-2020-8554).',
  fix: 'Remove `services/status` from the rule.',
  whenNotTo: 'A load balancer writes there the addresses that it assigns.',
  bad: exampleRole('{ apiGroups: [""], resources: [services/status], verbs: [patch] }'),
  good: exampleRole('{ apiGroups: [""], resources: [services/status], verbs: [get] }'),
  finds: grant => givenBy(grant, POWER),
  field: 'resources',
  expected: 'no writing of the status',
});
