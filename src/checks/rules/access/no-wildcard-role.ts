import { holdersFor } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule } from '../../access-rule';
import { SINGLE_PERMISSIONS, SPECIAL_VERBS } from '../../single-permissions';

/** Groups in which everything is everything: pods, Secrets and nodes; or roles, with `bind` and `escalate`. */
const WHOLE_CLUSTER = new Set(['*', '', 'rbac.authorization.k8s.io']);

export const noWildcardRole = accessRule({
  id: 'no-wildcard-role',
  title: 'No role gives every verb on every resource',
  severity: Severity.CRITICAL,
  controls: [cis.wildcards, cis.clusterAdmin, owasp.rbac, attack.manipulation],
  knownAs: ['trivy:KSV-0044', 'kubescape:C-0187'],
  why: 'Every verb on every resource of the core group, or of all groups, is the cluster itself: a token of its holder is all that an attacker needs.',
  fix: 'Name the resources and the verbs.',
  whenNotTo: 'A controller that applies whatever it is given, and would need each permission in turn.',
  bad: exampleRole('{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'),
  good: exampleRole('{ apiGroups: [apps], resources: [deployments], verbs: [get, list, watch] }'),
  absorbs: ['no-wildcard-resources', 'no-wildcard-verbs', ...SINGLE_PERMISSIONS, ...SPECIAL_VERBS],
  finds: grant => {
    const { verbs, resources, resourceNames, apiGroups } = grant.rule;
    const isWild = verbs.includes('*') && resources.includes('*') && resourceNames.length === 0;
    const holders = isWild ? holdersFor(grant, true) : undefined;
    const isAll = apiGroups.some(group => WHOLE_CLUSTER.has(group));
    return holders && {
      verbs: ['*'],
      resources: ['*'],
      holders,
      isByName: !isAll,
      what: `do anything with every resource of ${apiGroups.map(displayGroup).join(', ')}`,
      base: isAll ? Severity.CRITICAL : Severity.MEDIUM,
    };
  },
  expected: 'resources and verbs by name',
});

function displayGroup(group: string): string {
  return group === '*' ? 'every API group' : group || 'the core group';
}
