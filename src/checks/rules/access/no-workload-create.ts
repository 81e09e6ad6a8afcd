import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWERS: readonly Power[] = [
  { apiGroup: '', resources: ['pods', 'replicationcontrollers'], verbs: ['create', 'update', 'patch'] },
  { apiGroup: 'apps', resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'], verbs: ['create', 'update', 'patch'] },
  { apiGroup: 'batch', resources: ['cronjobs', 'jobs'], verbs: ['create', 'update', 'patch'] },
];

export const noWorkloadCreate = accessRule({
  id: 'no-workload-create',
  title: 'Nobody creates or rewrites the workloads of others',
  severity: Severity.MEDIUM,
  controls: [cis.podCreation, owasp.rbac, attack.deploy],
  knownAs: ['kube-linter:access-to-create-pods', 'trivy:KSV-0048', 'kubescape:C-0188'],
  why: 'Whoever creates a pod, or changes the template of one, may run any image as any service account of the namespace, with all its Secrets mounted.',
  fix: 'Leave the verbs out; a subresource such as `deployments/scale` is often all that is needed; take a Role in a namespace that enforces Pod Security.',
  whenNotTo: 'A controller that runs workloads for others, or a pipeline that delivers them, has no other way.',
  bad: exampleRole('{ apiGroups: [apps], resources: [deployments], verbs: [get, patch] }'),
  good: exampleRole('{ apiGroups: [apps], resources: [deployments/scale], verbs: [get, patch] }'),
  finds: grant => givenBy(grant, ...POWERS),
  field: 'resources',
  expected: 'no writing of pods and workloads',
});
