import type { EffectiveRule } from './aggregate';
import type { Binding } from './binding';
import type { Role } from './role';
import type { Holder, RoleGrant } from './role-grant';
import type { RoleIndex } from './role-index';

/**
 * Each rule that the manifests write or give, with its holders: rules of their roles, and rules of Kubernetes' own roles that their bindings give.
 */
export function roleGrants(roles: readonly Role[], bindings: readonly Binding[], index: RoleIndex): readonly RoleGrant[] {
  const grants = new Map<Role, MutableGrant[]>();
  const grantsOf = (role: Role): MutableGrant[] => {
    const known = grants.get(role) ?? role.rules.map((rule, place) => ({ role, rule, index: place, holders: [] }));
    grants.set(role, known);
    return known;
  };
  roles.filter(role => !role.isDefault && !role.aggregates).forEach(grantsOf);
  for (const binding of bindings.filter(each => !each.isDefault)) {
    const holders = binding.subjects.filter(isSomebody).map(subject => ({ subject, binding, scope: binding.scope }));
    for (const { role, index: place } of index.rulesOf(binding)) {
      grantsOf(role)[place]!.holders.push(...holders);
    }
  }
  return [...grants.values()].flat();
}

interface MutableGrant extends EffectiveRule {
  readonly holders: Holder[];
}

function isSomebody({ kind }: { readonly kind: string }): boolean {
  return kind === 'User' || kind === 'Group' || kind === 'ServiceAccount';
}
