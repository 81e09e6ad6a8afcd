import { nearest } from '../../kube/decode/nearest';
import { isKubernetesGroup, kubernetesResources, type Resource, resourceOf } from '../../kube/resources';
import { isClusterMatter } from './cluster-matter';
import type { PolicyRule, PolicyRuleField } from './policy-rule';

/** Words of a rule that no request can ever match. */
export interface Inert {
  readonly field: PolicyRuleField;
  readonly words: readonly string[];
  readonly expected: string;
}

/** Where a rule stands. */
export interface RulePlace {
  /** Whether it holds in namespaces only. */
  readonly isLocal: boolean;
  /** Minor version of the cluster. */
  readonly kubernetes: number;
}

/** What a rule says in vain; the API server takes any words, and says nothing. */
export function inertParts(rule: PolicyRule, place: RulePlace): Inert[] {
  if (rule.nonResourceURLs.length > 0) {
    return inertUrls(rule, place);
  }
  const groups = rule.apiGroups.filter(group => !isDeadGroup(group));
  const found = [inert('apiGroups', rule.apiGroups.filter(isDeadGroup), groupHint)];
  if (groups.length > 0) {
    found.push(...inertResources({ ...rule, apiGroups: groups }, place), inert('verbs', deadVerbs(rule.verbs, groups), () => 'verbs of the API, lower-case'));
  }
  return found.filter(each => each.words.length > 0);
}

function inert(field: PolicyRuleField, words: readonly string[], expected: (word: string) => string): Inert {
  return { field, words, expected: words.length > 0 ? expected(words[0]!) : '' };
}

function inertUrls({ nonResourceURLs }: PolicyRule, { isLocal }: RulePlace): Inert[] {
  const words = isLocal ? nonResourceURLs : nonResourceURLs.filter(url => url !== '*' && !url.startsWith('/'));
  return words.length === 0 ? [] : [{ field: 'nonResourceURLs', words, expected: isLocal ? 'a ClusterRoleBinding: paths belong to no namespace' : 'paths, which start with a slash' }];
}

/** Groups of custom resources have a dot; the version is no part of a group, and no star stands for a part of one. */
function isDeadGroup(group: string): boolean {
  return group !== '*' && (/[/*A-Z]/.test(group) || !(group.includes('.') || isKubernetesGroup(group)));
}

function groupHint(group: string): string {
  if (group === 'core' || group === 'v1') {
    return '"", which is the core group';
  }
  return group.includes('/') ? 'API groups without a version' : 'API groups';
}

function inertResources(rule: PolicyRule, place: RulePlace): Inert[] {
  const malformed = rule.resources.filter(isMalformed);
  const known = rule.apiGroups.every(isKubernetesGroup) ? rule.resources.filter(word => !isMalformed(word) && !word.startsWith('*')) : [];
  const missing = known.filter(word => !rule.apiGroups.some(group => exists(group, word, place.kubernetes)));
  const misplaced = place.isLocal ? known.filter(word => !missing.includes(word) && isMisplaced(word, rule)) : [];
  return [
    inert('resources', malformed, word => (/[A-Z]/.test(word) ? 'resources, which are plural and lower-case' : 'resources by name: no star stands for a part of one')),
    inert('resources', missing, word => missingHint(word, rule.apiGroups)),
    inert('resources', misplaced, () => 'a ClusterRole and a ClusterRoleBinding: they belong to no namespace'),
  ];
}

/** Whether no resource can have a name, as no star stands for a part of one and none has capitals. */
export function isMalformed(word: string): boolean {
  return /[A-Z]/.test(word) || (word !== '*' && word.replace(/^\*\//, '').includes('*'));
}

function exists(group: string, word: string, kubernetes: number): boolean {
  const [name, subresource] = word.split('/');
  const resource = resourceOf(group, name!);
  if (!resource || isGone(resource, kubernetes)) {
    return false;
  }
  const part = subresource === undefined ? resource : resource.subresources.get(subresource) ?? resource.subresources.get('*');
  return part !== undefined && !isGone(part, kubernetes);
}

function isGone({ until }: { readonly until?: number }, kubernetes: number): boolean {
  return until !== undefined && until < kubernetes;
}

function isMisplaced(word: string, { apiGroups, verbs }: PolicyRule): boolean {
  const name = word.split('/')[0]!;
  const wanted = verbs.includes('*') ? ['get', 'bind'] : verbs;
  return apiGroups.every(group => !resourceOf(group, name) || wanted.every(verb => isClusterMatter(group, name, verb)));
}

function missingHint(word: string, groups: readonly string[]): string {
  const [name] = word.split('/');
  const elsewhere = kubernetesResources().filter(each => each.name === name && each.until === undefined).map(each => each.apiGroup);
  if (elsewhere.length > 0 && !groups.some(group => elsewhere.includes(group))) {
    return `the API group that has it: ${elsewhere.map(group => group || '""').join(', ')}`;
  }
  const similar = nearest(word, groups.flatMap(group => kubernetesResources().filter(each => each.apiGroup === group).flatMap(wordsFor)));
  return similar ? `resources that exist: ${similar} perhaps` : 'resources that exist';
}

function wordsFor({ name, subresources }: Resource): string[] {
  return [name, ...[...subresources.keys()].map(part => `${name}/${part}`)];
}

const SPECIAL_VERBS = ['*', 'proxy', 'use', 'unsafe-delete-ignore-read-errors', 'request-serviceaccounts-token-audience'];

let known: ReadonlySet<string> | undefined;

/** All resources are looked through once, when the first role is. */
function knownVerbs(): ReadonlySet<string> {
  known ??= new Set([...SPECIAL_VERBS, ...kubernetesResources().flatMap(verbsOf)]);
  return known;
}

function verbsOf({ verbs = [], subresources }: Resource): string[] {
  return [...verbs, ...[...subresources.values()].flatMap(each => each.verbs ?? [])];
}

/** Other groups may have verbs of their own; Kubernetes' newer ones have a colon. */
function deadVerbs(verbs: readonly string[], groups: readonly string[]): string[] {
  return groups.every(isKubernetesGroup) ? verbs.filter(verb => !knownVerbs().has(verb) && !verb.includes(':')) : verbs.filter(verb => /^[A-Z]+$/.test(verb));
}
