/** What a plain scalar stands for. */
export type Scalar = string | number | boolean | null;

/** Words that the API machinery's YAML library reads as booleans or null (YAML 1.1). */
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...spellings(true, ['y', 'yes', 'on', 'true']), ...spellings(false, ['n', 'no', 'off', 'false']), ...spellings(null, ['null', '~', '']),
]);

const LONGEST_WORD = 'false'.length;

const DECIMAL = /^(?:0|[1-9][0-9]*)$/;
const INTEGER = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|0|[1-9][0-9_]*)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** Reads a plain scalar as kubectl does. */
export function implicitValue(text: string): Scalar {
  return text.charCodeAt(0) < 0x3a ? integerOf(text) ?? floatOf(text) ?? text : wordValue(text);
}

/** The whole number that a plain scalar stands for, if it does. */
export function integerOf(text: string): number | undefined {
  if (DECIMAL.test(text)) {
    return Number(text);
  }
  return INTEGER.test(text) ? wholeNumber(text) : undefined;
}

/** The number with a fraction that a plain scalar stands for, if it does. */
export function floatOf(text: string): number | undefined {
  return FLOAT.test(text) ? Number(text.replaceAll('_', '')) : undefined;
}

/** The boolean or null that a plain scalar stands for, or its text. */
export function wordValue(text: string): string | boolean | null {
  const value = text.length > LONGEST_WORD ? undefined : WORDS.get(text);
  return value === undefined ? text : value;
}

function wholeNumber(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+]/, '').replaceAll('_', '');
  const octal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
  return sign * Number(octal);
}

function spellings<Value>(value: Value, words: readonly string[]): (readonly [string, Value])[] {
  return words.flatMap(word => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()].map(each => [each, value] as const));
}
