import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWERS: readonly Power[] = [
  { apiGroup: '', resources: ['services'], verbs: ['create', 'update', 'patch', 'delete'] },
  { apiGroup: 'networking.k8s.io', resources: ['ingresses', 'ingressclasses'], verbs: ['create', 'update', 'patch', 'delete'] },
  { apiGroup: 'gateway.networking.k8s.io', resources: ['gateways', 'grpcroutes', 'httproutes', 'tcproutes', 'tlsroutes', 'udproutes'], verbs: ['create', 'update', 'patch', 'delete'] },
];

export const noNetworkWrite = accessRule({
  id: 'no-network-write',
  title: 'Nobody redirects the traffic of others',
  severity: Severity.MEDIUM,
  controls: [nsa.authorization, owasp.rbac, attack.adversaryInTheMiddle],
  knownAs: ['trivy:KSV-0056'],
  why: 'Whoever writes Services, Ingresses or Routes decides where traffic goes: to itself, or to an address outside by `externalIPs`.',
  fix: 'Leave the verbs out, name the objects in `resourceNames`, or take a Role in the namespace of the application.',
  whenNotTo: 'A controller that exposes workloads for others has no other way.',
  bad: exampleRole('{ apiGroups: [""], resources: [services], verbs: [get, update] }'),
  good: exampleRole('{ apiGroups: [""], resources: [services], verbs: [get] }'),
  finds: grant => givenBy(grant, ...POWERS),
  field: 'resources',
  expected: 'no writing of Services, Ingresses and Routes',
});
