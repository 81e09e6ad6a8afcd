import type { Waiver } from '../../findings/waiver';
import { keyOf } from '../../kube/reference';
import type { Hit } from '../hit';

/** Whether a waiver names the rule, the object and the container of a hit. */
export function covers({ rule, resources, container, annotation }: Waiver, { card, object, breach }: Hit): boolean {
  return rule === card.id && (container === undefined || container === breach.container) &&
    (annotation ? annotation.object === object : resources.has(keyOf(object.reference)));
}

/** Whether a waiver says why, and its last day is not over; other tools take suppressions that do not say why. */
export function isInForce(waiver: Waiver, today: string): boolean {
  return (waiver.suppression !== undefined || hasReason(waiver)) && !isOver(waiver, today);
}

/** Whether a waiver gives a reason. */
export function hasReason({ reason }: Pick<Waiver, 'reason'>): boolean {
  return reason !== undefined && reason.trim() !== '';
}

/** Whether the last day of a waiver is over. */
export function isOver({ expires }: Pick<Waiver, 'expires'>, today: string): boolean {
  return expires !== undefined && expires < today;
}
