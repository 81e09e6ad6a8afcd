import { fields } from '../../kube/fields';

/** A rule of a role: what it permits, on what. */
export interface PolicyRule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  /** None for every name. */
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
}

/** A field of a rule that holds a list of words. */
export type PolicyRuleField = keyof PolicyRule;

/** Reads a rule; a field of another type than a list of texts says what its texts say. */
export function policyRule(value: unknown): PolicyRule {
  const rule = fields(value);
  return {
    verbs: words(rule.verbs),
    apiGroups: words(rule.apiGroups),
    resources: words(rule.resources),
    resourceNames: words(rule.resourceNames),
    nonResourceURLs: words(rule.nonResourceURLs),
  };
}

/** An item that is null is an empty text to the API server: the core group among `apiGroups`. */
function words(value: unknown): string[] {
  const items = Array.isArray(value) ? value.map((item: unknown) => item ?? '') : [value];
  return items.filter((item): item is string => typeof item === 'string');
}
