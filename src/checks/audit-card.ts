import type { Severity } from '../findings/severity';
import type { Card } from './card';

/** A finding about the check itself, not about a manifest: no profile holds it and nothing waives it. */
export function auditCard(card: Pick<Card, 'id' | 'title' | 'why' | 'fix'> & { readonly severity: Severity }): Card {
  return { ...card, controls: [], noControl: 'It is about the check itself.', knownAs: [], bad: '', good: '', waivable: false };
}
