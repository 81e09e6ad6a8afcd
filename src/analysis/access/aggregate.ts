import { Multimap } from '../../kube/multimap';
import { type Selector, selects } from '../../kube/selector';
import type { PolicyRule } from './policy-rule';
import type { Role } from './role';

/** A rule that counts in a role, and where it is written. */
export interface EffectiveRule {
  readonly rule: PolicyRule;
  /** The role that it is written in: another one where rules are aggregated. */
  readonly role: Role;
  /** Its place among that role's rules. */
  readonly index: number;
}

/**
 * The rules that count in each role: its own, or, in a ClusterRole that aggregates, those of the ClusterRoles that it selects, and of those which they select.
 *
 * What is written in an aggregating role itself does not count: the controller writes over it.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles
 */
export function effectiveRules(roles: readonly Role[]): ReadonlyMap<Role, readonly EffectiveRule[]> {
  const selection = new Selection(roles.filter(role => role.kind === 'ClusterRole').sort((one, other) => (one.name < other.name ? -1 : 1)));
  return new Map(roles.map(role => [role, [...sources(role, selection)].flatMap(ownRules)]));
}

/** The roles whose own rules count in a role. */
function sources(role: Role, selection: Selection): ReadonlySet<Role> {
  const met = new Set([role]);
  const found = new Set<Role>();
  // A set hands out what is added to it while it is walked.
  for (const each of met) {
    if (each.aggregates) {
      selection.of(each).forEach(other => met.add(other));
    } else {
      found.add(each);
    }
  }
  return found;
}

function ownRules(role: Role): EffectiveRule[] {
  return role.rules.map((rule, index) => ({ rule, role, index }));
}

/** Finds the ClusterRoles that others select. */
class Selection {
  private readonly byLabel = new Multimap<string, Role>();
  private readonly known = new Map<Role, readonly Role[]>();

  constructor(private readonly clusterRoles: readonly Role[]) {
    for (const role of clusterRoles) {
      for (const [key, value] of Object.entries(role.labels)) {
        this.byLabel.add(`${key}=${value}`, role);
      }
    }
  }

  /** The roles that an aggregating role selects, by selector and name, without itself. */
  of(role: Role): readonly Role[] {
    const known = this.known.get(role);
    const found = known ?? role.aggregates!.flatMap(selector => this.selected(selector).filter(other => other.name !== role.name));
    this.known.set(role, found);
    return found;
  }

  private selected(selector: Selector): Role[] {
    return this.candidates(selector).filter(role => selects(selector, role.labels));
  }

  /** Most selectors name a label with its value. */
  private candidates(selector: Selector): readonly Role[] {
    const named = selector.find(({ operator, values }) => operator === 'In' && values.length === 1);
    return named ? this.byLabel.get(`${named.key}=${named.values[0]}`) : this.clusterRoles;
  }
}
