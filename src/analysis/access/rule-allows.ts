import type { PolicyRule } from './policy-rule';
import type { Action } from './request';

/**
 * Whether a rule allows an action, as the API server's authorizer has it.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export function ruleAllows(rule: PolicyRule, action: Action): boolean {
  if (!hasWord(rule.verbs, action.verb)) {
    return false;
  }
  if (action.nonResourceURL) {
    return rule.nonResourceURLs.some(pattern => matchesUrl(pattern, action.nonResourceURL!));
  }
  return hasWord(rule.apiGroups, action.apiGroup ?? '')
    && hasResource(rule, action.resource ?? '', action.subresource)
    && (rule.resourceNames.length === 0 || rule.resourceNames.includes(action.name ?? ''));
}

/** Whether a list of verbs or API groups holds one, or the star for all. */
export function hasWord(words: readonly string[], word: string): boolean {
  return words.includes(word) || words.includes('*');
}

/** Whether a rule names a resource, or a part of it: `*` is all of everything, a star before the slash is that part of every resource, and one behind it nothing. */
export function hasResource({ resources }: Pick<PolicyRule, 'resources'>, resource: string, subresource?: string): boolean {
  if (!subresource) {
    return hasWord(resources, resource);
  }
  return hasWord(resources, `${resource}/${subresource}`) || resources.includes(`*/${subresource}`);
}

/** Any stars at the end stand for whatever follows. */
function matchesUrl(pattern: string, url: string): boolean {
  return pattern === url || (pattern.endsWith('*') && url.startsWith(pattern.replace(/\*+$/, '')));
}
