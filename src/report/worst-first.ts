import type { Finding } from '../findings/finding';
import { bySeverity } from '../findings/severity';

/** Findings that nobody accepted before those that somebody did, each group with the worst first; else as they came. */
export function worstFirst<Item>(items: readonly Item[], findingOf: (item: Item) => Finding): Item[] {
  return [...items].sort((a, b) => compare(findingOf(a), findingOf(b)));
}

function compare(one: Finding, other: Finding): number {
  return Number(one.waiver !== undefined) - Number(other.waiver !== undefined) || bySeverity(one, other);
}
