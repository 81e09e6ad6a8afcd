import type { PolicyRecord } from '../intent/policy/policy-record';
import { record } from '../kube/decode/composite';
import type { Decoder } from '../kube/decode/decoder';
import type { Located } from '../kube/decode/located';
import type { Rule } from './rule';

/** A rule that takes none is named to switch it on, with nothing behind it. */
const NO_OPTIONS = record({});

const decoded = new WeakMap<Located, unknown>();

/** What a policy says for a rule; undefined where it says nothing. */
export function optionsOf<Options>(id: string, decoder: Decoder<Options>, policy: PolicyRecord): Options | undefined {
  const located = policy.rules?.get(id);
  if (!located?.node) {
    return undefined;
  }
  if (!decoded.has(located)) {
    decoded.set(located, decoder.decode(located.orEmpty()));
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
    optionsOf(id, rule.options ?? NO_OPTIONS, policy);
  }
}
