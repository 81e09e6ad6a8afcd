import type { Finding } from '../findings/finding';
import { SEVERITIES } from '../findings/severity';

/** Findings that nobody accepted before those that somebody did, each group with the worst first; else as they came. */
export function worstFirst<Item>(items: readonly Item[], findingOf: (item: Item) => Finding): Item[] {
  return [...items].sort((a, b) => rank(findingOf(a)) - rank(findingOf(b)));
}

function rank({ severity, waiver }: Finding): number {
  return (waiver ? SEVERITIES.length : 0) + SEVERITIES.indexOf(severity);
}
