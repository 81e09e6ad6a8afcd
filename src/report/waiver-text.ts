import type { FindingWaiver } from '../findings/finding';

/** A waiver as one line: reason, owner, last day, and the tool it was written for. */
export function waiverText({ reason, owner, expires, suppression }: FindingWaiver): string {
  return [reason, owner && `owner ${owner}`, expires && `until ${expires}`, suppression && `written for ${suppression}`].filter(Boolean).join('; ');
}
