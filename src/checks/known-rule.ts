import { nearest } from '../kube/decode/nearest';
import { EVERY_RULE } from './every-rule';
import { RULE_FAILED } from './rule-failed';
import { WAIVER_AUDITS } from './waivers/audit-cards';

const IDS = [...EVERY_RULE, ...WAIVER_AUDITS, RULE_FAILED].map(({ id }) => id);

/**
 * The id of a rule that exists.
 *
 * @throws with the id that was probably meant
 */
export function knownRule(id: string): string {
  if (!IDS.includes(id)) {
    const similar = nearest(id, IDS);
    throw new Error(`the rule is ${id}, expected the id of one${similar === undefined ? '' : `; did you mean ${similar}?`}`);
  }
  return id;
}
