import { optional, record } from '../../kube/decode/composite';
import { anyString, type Decoder, described, matching, string } from '../../kube/decode/decoder';

const fields = record({
  rule: described('Id of the rule.', string),
  resource: described('The object: `Kind/namespace/name`.', matching(/^[^/]+\/[^/]*\/[^/]+$/, '`Kind/namespace/name`')),
  container: optional(described('The container.', string)),
  // An empty one is a finding, as a missing one is, and no reason to judge nothing at all.
  reason: optional(described('Why the finding is accepted.', { ...anyString, schema: string.schema })),
  owner: optional(described('Who answers for it.', string)),
  expires: optional(described('The last day it holds: `2027-06-30`.', date())),
});

/** A waiver of a policy file, and the line it stands on. */
export interface WaiverRecord {
  readonly rule: string;
  readonly resource: string;
  readonly container?: string;
  readonly reason?: string;
  readonly owner?: string;
  readonly expires?: string;
  readonly line: number;
}

/** A waiver in a policy file. */
export const waiverRecord: Decoder<WaiverRecord> = {
  schema: fields.schema,
  decode: located => ({ ...fields.decode(located), line: located.line }),
};

function date(): Decoder<string> {
  return {
    schema: { type: 'string', format: 'date' },
    decode(located) {
      const value = located.value;
      if (typeof value !== 'string' || !isDate(value)) {
        throw located.expected('a date such as 2027-06-30');
      }
      return value;
    },
  };
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}
