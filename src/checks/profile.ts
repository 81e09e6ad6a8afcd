import type { ProfileName } from '../intent/policy/policy-record';
import type { Context } from './context';
import type { Rule } from './rule';

/** The rules of the profile that a policy names (`hardened` if none), and the optional ones that it configures. */
export function selectRules(rules: readonly Rule[], context: Context): Rule[] {
  const profile = context.policy.profile ?? 'hardened';
  return rules.filter(rule => applies(rule, context) && (IN_PROFILE[profile](rule) || isConfigured(rule, context)));
}

function isConfigured(rule: Rule, { policy }: Context): boolean {
  return rule.isConfigured?.(policy) ?? policy.rules?.has(rule.id) ?? false;
}

/** Rules that compare with declared intent have nothing to say of plain YAML. */
function applies(rule: Rule, { origin }: Context): boolean {
  return origin === 'app' || rule.onYaml !== 'not applicable';
}

const IN_PROFILE: Readonly<Record<ProfileName, (rule: Rule) => boolean>> = {
  baseline: rule => rule.podSecurity === 'baseline',
  restricted: rule => rule.podSecurity !== undefined,
  hardened: rule => (rule.profile ?? 'default') === 'default',
  strict: rule => rule.profile !== 'option',
};
