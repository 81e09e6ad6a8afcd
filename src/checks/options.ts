import type { PolicyRecord } from '../intent/policy/policy-record';
import type { Decoder } from '../kube/decode/decoder';
import type { Located } from '../kube/decode/located';
import type { Rule } from './rule';

const decoded = new WeakMap<Located, unknown>();

/** What a policy says for a rule; undefined where it says nothing. */
export function optionsOf<Options>(id: string, decoder: Decoder<Options>, policy: PolicyRecord): Options | undefined {
  const located = policy.rules?.get(id);
  if (!located?.node) {
    return undefined;
  }
  if (!decoded.has(located)) {
    decoded.set(located, decoder.decode(located));
  }
  return decoded.get(located) as Options;
}

/**
 * Reads all options of a policy.
 *
 * @throws with file, line and field if a rule is not known, or an option has a wrong value
 */
export function checkOptions(rules: readonly Rule[], policy: PolicyRecord): void {
  for (const [id, located] of policy.rules ?? []) {
    const rule = rules.find(each => each.id === id);
    if (!rule) {
      throw located.unknown(rules.map(each => each.id));
    }
    if (rule.options) {
      optionsOf(id, rule.options, policy);
    }
  }
}
