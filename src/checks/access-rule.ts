import type { PolicyRuleField } from '../analysis/access/policy-rule';
import { type Power, type Use, useOf } from '../analysis/access/power';
import { type Holder, type RoleGrant, rulePath } from '../analysis/access/role-grant';
import { displaySubject } from '../analysis/access/subject';
import type { Severity } from '../findings/severity';
import type { KubeObject } from '../kube/object';
import { joinPath } from '../kube/path';
import { abridged } from './abridged';
import { accessSeverity } from './access-severity';
import type { Card } from './card';
import type { Facts } from './facts';
import { type SetBreach, type SetRule, setRule } from './rule';

/** What a rule finds in a grant. */
export interface AccessUse extends Use {
  /** What the holders may do, after *may*: `get, list secrets`. */
  readonly what: string;
  /** Where it is other than the card's; before it is known who has it. */
  readonly base?: Severity;
}

/** A rule about what roles give. */
export interface AccessRule extends Omit<Card, 'podSecurity'> {
  /** The field of a role's rule that a maintainer would edit; unset for the rule as a whole. */
  readonly field?: PolicyRuleField;
  readonly expected: string;
  /** What is wrong with a grant; undefined where nothing is. */
  finds(grant: RoleGrant, facts: Facts): AccessUse | undefined;
}

/** Kubernetes' own roles for people, made to be bound: `no-cluster-admin-binding` alone says where that is too much. */
const USER_FACING_ROLES: ReadonlySet<string> = new Set(['cluster-admin', 'admin', 'edit', 'view']);

const READING: ReadonlySet<string> = new Set(['get', 'list', 'watch']);

/**
 * A rule that judges what roles give, by the requests that they allow.
 *
 * It points at the role's rule; where the role is Kubernetes' own, at the binding that gives it. The cause is that rule, or the binding's `roleRef`.
 */
export function accessRule({ finds, field, expected, ...card }: AccessRule): SetRule {
  return setRule({
    ...card,
    *check(facts: Facts): Iterable<SetBreach> {
      const told = new Set<KubeObject>();
      for (const each of facts.access.grants) {
        const grant = each.role.isDefault ? withoutPeople(each) : each;
        const use = grant && finds(grant, facts);
        if (use) {
          yield* breaches({ grant, use, severity: use.base ?? card.severity, facts, told, expected, ...(field ? { field } : {}) });
        }
      }
    },
  });
}

/** The powers that a grant gives, as a rule finds them. */
export function givenBy(grant: RoleGrant, ...powers: readonly Power[]): AccessUse | undefined {
  const use = useOf(grant, powers);
  return use && { ...use, what: `${use.verbs.join(', ')} ${abridged(use.resources)}` };
}

/** What a role of Kubernetes gives otherwise than by one of its roles for people; undefined where that is nothing. */
function withoutPeople(grant: RoleGrant): RoleGrant | undefined {
  const holders = grant.holders.filter(({ binding }) => !USER_FACING_ROLES.has(binding.roleRef.name));
  return holders.length > 0 ? { ...grant, holders } : undefined;
}

interface Found {
  readonly grant: RoleGrant;
  readonly use: AccessUse;
  readonly severity: Severity;
  readonly facts: Facts;
  readonly field?: PolicyRuleField;
  readonly expected: string;
  /** The bindings of Kubernetes' own roles that have been told of. */
  readonly told: Set<KubeObject>;
}

function* breaches({ grant, use, severity, facts, field, expected, told }: Found): Iterable<SetBreach> {
  if (!grant.role.isDefault) {
    const cause = rulePath(grant);
    const found = `${field ? `${wordsOf(grant, field, use)}, which` : 'a rule that'} lets ${whoMay(use)}`;
    const path = field ? joinPath(cause, field) : cause;
    const isReading = grant.rule.verbs.every(verb => READING.has(verb));
    yield { object: grant.role.object, path, found, expected, cause, severity: accessSeverity(severity, { ...use, isReading }, facts.access) };
    return;
  }
  for (const binding of new Set(use.holders.map(holder => holder.binding).filter(each => !told.has(each.object)))) {
    told.add(binding.object);
    const holders = use.holders.filter(holder => holder.binding === binding);
    const found = `${binding.roleRef.kind} ${binding.roleRef.name}, which lets ${whoMay({ ...use, holders })}`;
    yield { object: binding.object, path: 'roleRef', found, expected, cause: 'roleRef', severity: accessSeverity(severity, { ...use, holders }, facts.access) };
  }
}

/** The words of a rule's field that do it. */
function wordsOf({ rule }: RoleGrant, field: PolicyRuleField, { verbs, resources }: AccessUse): string {
  const wanted = new Set<string>(field === 'verbs' ? verbs : resources);
  const words = rule[field].filter(word => wanted.has(word) || word.startsWith('*'));
  return abridged(words.length > 0 ? words : rule[field]);
}

/** Who may do it and where, after *lets*. */
export function whoMay({ holders, what }: Pick<AccessUse, 'holders' | 'what'>): string {
  return holders.length === 0 ? `whoever will be bound to it ${what}` : `${abridged(holders.map(({ subject }) => displaySubject(subject)))} ${what} ${displayScope(holders)}`;
}

function displayScope(holders: readonly Holder[]): string {
  if (holders.some(({ scope }) => scope.isClusterWide)) {
    return 'in the whole cluster';
  }
  const namespaces = holders.flatMap(({ scope }) => scope.namespace ?? []);
  return namespaces.length === 0 ? 'in its namespace' : `in namespace ${abridged(namespaces)}`;
}
