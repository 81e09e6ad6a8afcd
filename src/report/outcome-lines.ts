import type { Finding } from '../findings/finding';
import { waiverText } from './waiver-text';

/** What becomes of a finding: its fix or its waiver, and what it includes. */
export function outcomeLines({ fix, waiver, absorbed = [] }: Finding): string[] {
  return [waiver ? `waived: ${waiverText(waiver)}` : `fix: ${fix}`, ...(absorbed.length > 0 ? [`includes ${absorbed.join(', ')}`] : [])];
}
