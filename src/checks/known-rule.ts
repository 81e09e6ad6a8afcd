import { nearest } from '../kube/decode/nearest';
import { EVERY_CARD } from './every-card';

const IDS = EVERY_CARD.map(({ id }) => id);

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
