import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

/** A single one matters where it configures DNS. */
const POWER: Power = { apiGroup: '', resources: ['configmaps'], verbs: ['create', 'update', 'patch', 'delete'], names: name => name === 'coredns' };

export const noConfigMapWrite = accessRule({
  id: 'no-config-map-write',
  title: 'Nobody writes ConfigMaps but by name',
  severity: Severity.MEDIUM,
  profile: 'strict',
  controls: [nsa.authorization, owasp.rbac, attack.adversaryInTheMiddle],
  knownAs: ['trivy:KSV-0049', 'kubescape:C-0037'],
  why: 'ConfigMaps configure DNS, proxies and applications: who writes any of them sends traffic elsewhere, or changes what others run.',
  fix: 'Name the ConfigMaps in `resourceNames`; take a Role where one namespace is enough.',
  whenNotTo: 'Software that publishes ConfigMaps for others has to write them.',
  bad: exampleRole('{ apiGroups: [""], resources: [configmaps], verbs: [get, update] }'),
  good: exampleRole('{ apiGroups: [""], resources: [configmaps], resourceNames: [web], verbs: [get, update] }'),
  finds: grant => givenBy(grant, POWER),
  field: 'resources',
  expected: 'ConfigMaps by name',
});
