import { beyond } from '../../../analysis/access/beyond';
import { inertParts } from '../../../analysis/access/inert';
import type { Role } from '../../../analysis/access/role';
import { type RoleGrant, rulePath } from '../../../analysis/access/role-grant';
import { Severity } from '../../../findings/severity';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import type { Facts } from '../../facts';
import { type SetBreach, setRule } from '../../rule';

export const noInertGrant = setRule({
  id: 'no-inert-grant',
  title: 'Each word of a role can match a request',
  severity: Severity.LOW,
  controls: [owasp.rbac],
  knownAs: [],
  why: 'The API server takes any word and matches it never: the application lacks what it was meant to have, and is given a star in the end.',
  fix: 'Write resources in the plural, lower-case, with their API group; give what belongs to the cluster by a ClusterRoleBinding.',
  whenNotTo: 'The role also serves versions of Kubernetes that had the resource.',
  bad: exampleRole('{ apiGroups: [""], resources: [deployments, pods/*], verbs: [get] }'),
  good: exampleRole('{ apiGroups: [apps], resources: [deployments], verbs: [get] }'),

  *check(facts) {
    for (const grant of facts.access.grants) {
      if (!grant.role.isDefault) {
        yield* inertIn(grant, facts);
      }
    }
    yield* facts.access.cluster.roles.filter(role => !role.isDefault && role.aggregates).flatMap(role => overwritten(role, facts));
  },
});

function inertIn(grant: RoleGrant, { context }: Facts): SetBreach[] {
  const { role, rule, holders } = grant;
  const isLocal = role.kind === 'Role' || (holders.length > 0 && holders.every(({ scope }) => !scope.isClusterWide));
  const cause = rulePath(grant);
  return inertParts(rule, { isLocal, kubernetes: context.kubernetes })
    .map(({ field, words, expected }) => ({ object: role.object, path: `${cause}.${field}`, found: words.join(', '), expected, cause: `${cause}.${field}` }));
}

/** The controller replaces the rules of a role that aggregates others; one that was read back from a cluster has these. */
function overwritten(role: Role, { access }: Facts): SetBreach[] {
  const lost = role.rules.flatMap(rule => beyond(rule, access.rulesIn(role)));
  const found = `${role.rules.length} of its own, which the rules of the roles it aggregates replace`;
  return lost.length === 0 ? [] : [{ object: role.object, path: 'rules', found, expected: 'none, or no `aggregationRule`' }];
}
