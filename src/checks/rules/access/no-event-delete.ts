import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWERS: readonly Power[] = [
  { apiGroup: '', resources: ['events'], verbs: ['delete', 'deletecollection'] },
  { apiGroup: 'events.k8s.io', resources: ['events'], verbs: ['delete', 'deletecollection'] },
];

export const noEventDelete = accessRule({
  id: 'no-event-delete',
  title: 'Nobody deletes Events',
  severity: Severity.LOW,
  controls: [owasp.rbac, attack.removal],
  knownAs: ['kubescape:C-0031'],
  why: 'Events tell what happened to pods: who deletes them covers tracks.',
  fix: 'Leave `delete` and `deletecollection` out; Events expire by themselves.',
  whenNotTo: 'A controller that removes the Events of the objects it makes.',
  bad: exampleRole('{ apiGroups: [""], resources: [events], verbs: [create, delete] }'),
  good: exampleRole('{ apiGroups: [""], resources: [events], verbs: [create, patch] }'),
  finds: grant => givenBy(grant, ...POWERS),
  field: 'verbs',
  expected: 'no deleting of Events',
});
