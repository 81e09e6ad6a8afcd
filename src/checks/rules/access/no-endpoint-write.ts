import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWERS: readonly Power[] = [
  { apiGroup: '', resources: ['endpoints'], verbs: ['create', 'update', 'patch'] },
  { apiGroup: 'discovery.k8s.io', resources: ['endpointslices'], verbs: ['create', 'update', 'patch'] },
];

export const noEndpointWrite = accessRule({
  id: 'no-endpoint-write',
  title: 'Nobody writes Endpoints',
  severity: Severity.MEDIUM,
  controls: [owasp.rbac, attack.adversaryInTheMiddle],
  knownAs: ['kyverno:restrict-edit-for-endpoints', 'gatekeeper:K8sBlockEndpointEditDefaultRole'],
  why: 'Endpoints may name any address: who writes them makes the ingress controller, or a Service, reach pods of other namespaces that its own policies keep it from (CVE-2021-25740).',
  fix: 'Remove `endpoints` and `endpointslices`, or their writing verbs; a selector makes Kubernetes write them.',
  whenNotTo: 'A controller that keeps the addresses of Services without a selector has to write them.',
  bad: exampleRole('{ apiGroups: [discovery.k8s.io], resources: [endpointslices], verbs: [get, update] }'),
  good: exampleRole('{ apiGroups: [discovery.k8s.io], resources: [endpointslices], verbs: [get, list, watch] }'),
  finds: grant => givenBy(grant, ...POWERS),
  field: 'resources',
  expected: 'no writing of addresses',
});
