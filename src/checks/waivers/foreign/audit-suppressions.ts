import type { Waiver } from '../../../findings/waiver';
import { Multimap } from '../../../kube/multimap';
import type { Card } from '../../card';
import { type Hit, hit } from '../../hit';
import type { Annotation } from '../annotations';
import { FRESH_WAIVER, KNOWN_RULE, READABLE_WAIVER, SUPPRESSION_REASON } from '../audit-cards';
import { hasReason, isOver } from '../cover';
import type { FoundSuppression } from './foreign-suppressions';

interface Fault {
  readonly card: Card;
  readonly found: string;
  readonly expected: string;
}

/**
 * What is wrong with suppressions that the policy honours: each fault once for an annotation that names several checks.
 *
 * One that covers nothing here is no fault: the tool that it was written for may well need it.
 *
 * @param standing the waivers that findings are accepted by
 */
export function auditSuppressions(suppressions: readonly FoundSuppression[], standing: ReadonlySet<Waiver>, today: string): Hit[] {
  const told = new Multimap<Annotation, Hit>();
  for (const each of suppressions.filter(({ isWelcome }) => isWelcome)) {
    const fault = faultOf(each, standing, today);
    const { annotation } = each;
    if (fault && !told.get(annotation).some(({ card }) => card === fault.card)) {
      told.add(annotation, hit(fault.card, annotation.object, { path: annotation.path, found: fault.found, expected: fault.expected }));
    }
  }
  return Array.from(told, ([, faults]) => faults).flat();
}

function faultOf({ silenced, waivers }: FoundSuppression, standing: ReadonlySet<Waiver>, today: string): Fault | undefined {
  if (silenced.check === undefined) {
    return { card: KNOWN_RULE, found: 'a suppression of all checks', expected: 'a suppression of one check' };
  }
  if (silenced.problem) {
    return { card: READABLE_WAIVER, found: `a suppression ${silenced.problem.found}`, expected: silenced.problem.expected };
  }
  if (isOver(silenced, today)) {
    return { card: FRESH_WAIVER, found: `a suppression until ${silenced.expires}`, expected: `a day from ${today} on` };
  }
  return !hasReason(silenced) && waivers.some(waiver => standing.has(waiver))
    ? { card: SUPPRESSION_REASON, found: 'a suppression without a reason', expected: 'a reason' }
    : undefined;
}
