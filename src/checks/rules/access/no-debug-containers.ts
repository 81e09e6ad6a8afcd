import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWER: Power = { apiGroup: '', resources: ['pods/ephemeralcontainers'], verbs: ['update', 'patch'] };

export const noDebugContainers = accessRule({
  id: 'no-debug-containers',
  title: 'Nobody adds debug containers to running pods',
  severity: Severity.HIGH,
  controls: [nsa.authorization, owasp.rbac, attack.administration],
  knownAs: [],
  why: 'An ephemeral container runs any image inside a running pod, with its network, its processes and its service account, and no template shows it.',
  fix: 'Remove `pods/ephemeralcontainers` from the rule, and give it to people for the time of need.',
  whenNotTo: 'A cluster for development, where people debug each other\'s pods.',
  bad: exampleRole('{ apiGroups: [""], resources: [pods/ephemeralcontainers], verbs: [patch] }'),
  good: exampleRole('{ apiGroups: [""], resources: [pods], verbs: [get, list] }'),
  absorbs: ['no-wildcard-verbs', 'no-policy-bypass'],
  finds: grant => givenBy(grant, POWER),
  field: 'resources',
  expected: 'no writing of ephemeral containers',
});
