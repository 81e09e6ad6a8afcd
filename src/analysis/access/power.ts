import { isClusterMatter } from './cluster-matter';
import type { PolicyRule } from './policy-rule';
import type { Holder, RoleGrant } from './role-grant';
import { hasResource, hasWord } from './rule-allows';
import { isSystem } from './system-subjects';

/** Something that a role may give: verbs on resources of an API group. */
export interface Power {
  readonly apiGroup: string;
  /** With their subresource: `pods/exec`. */
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
  /** The names that matter to it, for rules that are limited to names; by default such a rule does not give it. */
  readonly names?: (name: string) => boolean;
}

/** How a grant gives powers. */
export interface Use {
  readonly verbs: readonly string[];
  readonly resources: readonly string[];
  /** Those for whom it counts; nobody, where the grant has no holders at all. */
  readonly holders: readonly Holder[];
  /** Whether the rule names each of the resources and their API groups, none by a star. */
  readonly isByName: boolean;
}

/** How a grant gives one or more of some powers to others than Kubernetes itself; undefined where it gives none. */
export function useOf(grant: RoleGrant, powers: readonly Power[]): Use | undefined {
  // Most rules give none: no list is made for those.
  const given = powers.filter(power => mayGive(grant.rule, power));
  const pairs = given.length > 0 ? given.flatMap(power => pairsOf(grant.rule, power)) : [];
  if (pairs.length === 0) {
    return undefined;
  }
  const isLocal = pairs.some(({ apiGroup, resource, verb }) => !isClusterMatter(apiGroup, resource, verb));
  const holders = holdersFor(grant, isLocal);
  return holders && {
    verbs: [...new Set(pairs.map(each => each.verb))],
    resources: [...new Set(pairs.map(each => each.resource))],
    holders,
    isByName: pairs.every(({ apiGroup, resource }) => grant.rule.apiGroups.includes(apiGroup) && grant.rule.resources.includes(resource)),
  };
}

/** The holders of a grant besides Kubernetes itself, for whom it counts; undefined where it counts for none of those that it has. */
export function holdersFor({ role, holders }: RoleGrant, isLocal: boolean): readonly Holder[] | undefined {
  if (holders.length === 0) {
    return isLocal || role.kind === 'ClusterRole' ? holders : undefined;
  }
  const counting = holders.filter(({ scope, subject }) => (isLocal || scope.isClusterWide) && !isSystem(subject));
  return counting.length > 0 ? counting : undefined;
}

interface Pair {
  readonly apiGroup: string;
  readonly resource: string;
  readonly verb: string;
}

function mayGive(rule: PolicyRule, { apiGroup, verbs, names }: Power): boolean {
  return hasWord(rule.apiGroups, apiGroup) && verbs.some(verb => hasWord(rule.verbs, verb)) && mattersByName(rule, names);
}

function pairsOf(rule: PolicyRule, { apiGroup, resources, verbs }: Power): Pair[] {
  const given = verbs.filter(verb => hasWord(rule.verbs, verb));
  return resources.filter(resource => hasPart(rule, resource)).flatMap(resource => given.map(verb => ({ apiGroup, resource, verb })));
}

function mattersByName({ resourceNames }: PolicyRule, names: Power['names']): boolean {
  return resourceNames.length === 0 || (names !== undefined && resourceNames.some(names));
}

function hasPart(rule: PolicyRule, resource: string): boolean {
  const [name, subresource] = resource.split('/');
  return hasResource(rule, name!, subresource);
}
