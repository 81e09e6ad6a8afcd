import type { Waiver } from '../../findings/waiver';
import { keyOf } from '../../kube/reference';
import type { Hit } from '../hit';

/** The first waiver in force that covers a hit. */
export function waiverFor(hit: Hit, waivers: readonly Waiver[], today: string): Waiver | undefined {
  return hit.card.waivable === false ? undefined : waivers.find(waiver => isInForce(waiver, today) && covers(waiver, hit));
}

/** Whether a waiver names the rule, the object and the container of a hit. */
export function covers({ rule, resources, container }: Waiver, { card, object, breach }: Hit): boolean {
  return rule === card.id && (container === undefined || container === breach.container) && resources.has(keyOf(object.reference));
}

/** Whether a waiver says why, and its last day is not over. */
export function isInForce(waiver: Waiver, today: string): boolean {
  return hasReason(waiver) && !isOver(waiver, today);
}

/** Whether a waiver gives a reason. */
export function hasReason({ reason }: Waiver): boolean {
  return reason !== undefined && reason.trim() !== '';
}

/** Whether the last day of a waiver is over. */
export function isOver({ expires }: Waiver, today: string): boolean {
  return expires !== undefined && expires < today;
}
