import { Multimap } from '../../kube/multimap';
import { type EffectiveRule, effectiveRules } from './aggregate';
import type { Binding } from './binding';
import type { Role } from './role';

/** Finds what a binding gives. */
export class RoleIndex {
  private readonly roles = new Multimap<string, Role>();
  private readonly rules: ReadonlyMap<Role, readonly EffectiveRule[]>;

  constructor(roles: readonly Role[]) {
    this.rules = effectiveRules(roles);
    roles.forEach(role => this.roles.add(keyOf(role.kind, role.namespace, role.name), role));
  }

  /**
   * The roles that a binding may give: several, where manifests have one name twice and either may be the one that is applied.
   *
   * A ClusterRoleBinding of a Role, which the API server refuses, gives none.
   */
  given({ roleRef, scope }: Binding): readonly Role[] {
    if (roleRef.kind === 'ClusterRole' || (roleRef.kind === 'Role' && !scope.isClusterWide)) {
      return this.roles.get(keyOf(roleRef.kind, roleRef.kind === 'Role' ? scope.namespace : undefined, roleRef.name));
    }
    return [];
  }

  /** The rules that count in a role. */
  rulesIn(role: Role): readonly EffectiveRule[] {
    return this.rules.get(role)!;
  }

  /** The rules that a binding gives. */
  rulesOf(binding: Binding): readonly EffectiveRule[] {
    return this.given(binding).flatMap(role => this.rulesIn(role));
  }
}

function keyOf(kind: string, namespace: string | undefined, name: string): string {
  return `${kind}/${namespace ?? ''}/${name}`;
}
