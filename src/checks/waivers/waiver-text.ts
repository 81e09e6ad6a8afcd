import { isDate } from '../../intent/policy/waiver-record';
import { nearest } from '../../kube/decode/nearest';

/** What the value of a waiver's annotation says. */
export interface WaiverText {
  readonly reason?: string;
  readonly owner?: string;
  readonly expires?: string;
}

/** What keeps a waiver from being read. */
export interface TextProblem {
  readonly found: string;
  readonly expected: string;
}

const FIELDS = ['owner', 'expires'] as const;
type Field = (typeof FIELDS)[number];

const ACCEPTS: Readonly<Record<Field, (text: string) => boolean>> = { owner: text => text !== '', expires: isDate };
const EXPECTED: Readonly<Record<Field, string>> = { owner: 'a name behind owner=', expires: 'a date such as expires=2027-06-30' };

/** What reads like a field: a word and an equals sign. */
const FIELD = /^\s*([A-Za-z][\w-]*)\s*=(.*)$/s;

/**
 * Reads `why; owner=ops; expires=2027-06-30`: a reason, then fields in any order.
 *
 * A semicolon belongs to the reason unless a word and an equals sign follow it.
 */
export function parseWaiverText(value: string): WaiverText | TextProblem {
  const parts = value.split(';');
  const first = parts.findIndex(part => FIELD.test(part));
  const reason = (first < 0 ? parts : parts.slice(0, first)).join(';').trim();
  const swallowed = fieldWithin(reason);
  if (swallowed) {
    return swallowed;
  }
  const said = new Map<string, string>(reason === '' ? [] : [['reason', reason]]);
  for (const part of first < 0 ? [] : parts.slice(first)) {
    const problem = readField(part, said);
    if (problem) {
      return problem;
    }
  }
  return Object.fromEntries(said);
}

/** Whether a waiver's annotation could not be read. */
export function isProblem(text: WaiverText | TextProblem): text is TextProblem {
  return 'found' in text;
}

/** A field behind anything but a semicolon would be read as words, and the waiver would hold for ever. */
const WITHIN = /(?:^|[\s,])((?:owner\s*=|expires\s*[=:]).*)$/is;

function fieldWithin(text: string): TextProblem | undefined {
  const [, field] = WITHIN.exec(text) ?? [];
  return field === undefined ? undefined : { found: `with ${JSON.stringify(field)} behind no semicolon`, expected: 'fields as in why; owner=ops; expires=2027-06-30' };
}

function readField(part: string, said: Map<string, string>): TextProblem | undefined {
  const [, key, rest = ''] = FIELD.exec(part) ?? [];
  if (key === undefined) {
    return part.trim() === '' ? undefined : { found: `with ${JSON.stringify(part.trim())} behind its fields`, expected: 'the reason first, then the fields' };
  }
  if (!isKnown(key)) {
    const similar = nearest(key, FIELDS);
    return { found: `with the field ${key}`, expected: `owner=… or expires=…${similar ? `; did you mean ${similar}?` : ''}` };
  }
  if (said.has(key)) {
    return { found: `with two fields ${key}`, expected: 'one' };
  }
  const text = rest.trim();
  said.set(key, text);
  return ACCEPTS[key](text) ? fieldWithin(text) : { found: `with ${key}=${text}`, expected: EXPECTED[key] };
}

function isKnown(key: string): key is Field {
  return FIELDS.some(field => field === key);
}
