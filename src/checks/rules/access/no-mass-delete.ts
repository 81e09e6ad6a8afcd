import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWERS: readonly Power[] = [
  { apiGroup: '', resources: ['persistentvolumeclaims', 'pods', 'secrets', 'services'], verbs: ['delete', 'deletecollection'] },
  { apiGroup: 'apps', resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'], verbs: ['delete', 'deletecollection'] },
  { apiGroup: 'batch', resources: ['cronjobs', 'jobs'], verbs: ['delete', 'deletecollection'] },
];

export const noMassDelete = accessRule({
  id: 'no-mass-delete',
  title: 'Nobody deletes the workloads and data of others',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [owasp.rbac, attack.destruction],
  knownAs: ['kubescape:C-0007'],
  why: 'Whoever may delete any workload or its data can take the application down with one request.',
  fix: 'Leave `delete` and `deletecollection` out, or name the objects in `resourceNames`.',
  whenNotTo: 'A controller that cleans up after itself has to delete.',
  bad: exampleRole('{ apiGroups: [apps], resources: [deployments], verbs: [get, deletecollection] }'),
  good: exampleRole('{ apiGroups: [apps], resources: [deployments], resourceNames: [web], verbs: [get, delete] }'),
  finds: grant => givenBy(grant, ...POWERS),
  field: 'verbs',
  expected: 'no deleting but by name',
});
