import { type Fields, list, scalarText } from '../../../kube/fields';
import { re2 } from '../../../kube/libraries';
import { kindOfValue, shownValue } from '../found';
import type { Walk } from '../type';
import { isBase64, isTime } from '../values/formats';

/** Checks of one keyword of a schema: what is expected, where a value does not meet it. */
type Constraint = (value: unknown) => string | undefined;

const FORMATS: Readonly<Record<string, { readonly words: string; accepts(value: unknown): boolean }>> = {
  'int32': { words: 'a whole number of 32 bits', accepts: value => typeof value !== 'number' || (value | 0) === value },
  'byte': { words: 'base64', accepts: value => typeof value !== 'string' || isBase64(value) },
  'date-time': { words: 'a time such as 2026-01-31T12:00:00Z', accepts: value => typeof value !== 'string' || isTime(value) },
};

/** What a schema asks of texts, numbers, and of any value. */
export function constraintsOf(schema: Fields): Constraint[] {
  return [...numberConstraints(schema), ...textConstraints(schema), ...sizeConstraints(schema), ...choices(schema)];
}

/** Says which of them a value does not meet. */
export function checkConstraints(value: unknown, constraints: readonly Constraint[], walk: Walk): void {
  for (const constraint of constraints) {
    const expected = constraint(value);
    if (expected !== undefined) {
      walk.report({ found: typeof value === 'number' ? shownValue(value) : kindOfValue(value), expected });
    }
  }
}

function numberConstraints({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Fields): Constraint[] {
  const [least, most, step] = [numberIn(minimum), numberIn(maximum), numberIn(multipleOf)];
  return [
    ...(least === undefined ? [] : [bound(exclusiveMinimum === true ? `more than ${least}` : `at least ${least}`, value => (exclusiveMinimum === true ? value > least : value >= least))]),
    ...(most === undefined ? [] : [bound(exclusiveMaximum === true ? `less than ${most}` : `at most ${most}`, value => (exclusiveMaximum === true ? value < most : value <= most))]),
    ...(step === undefined || step === 0 ? [] : [bound(`a multiple of ${step}`, value => Math.abs(value / step - Math.round(value / step)) < 1e-9)]),
  ];
}

function bound(words: string, accepts: (value: number) => boolean): Constraint {
  return value => (typeof value !== 'number' || accepts(value) ? undefined : words);
}

function textConstraints({ pattern, format }: Fields): Constraint[] {
  const known = typeof format === 'string' && Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  const matches = typeof pattern === 'string' ? compiled(pattern) : undefined;
  return [
    ...(known ? [(value: unknown) => (known.accepts(value) ? undefined : known.words)] : []),
    ...(matches ? [(value: unknown) => (typeof value !== 'string' || matches(value) ? undefined : `a text that matches ${pattern as string}`)] : []),
  ];
}

/** Patterns are those of Go; one that the API server cannot read is not judged. */
function compiled(pattern: string): Matches | undefined {
  try {
    const expression = re2().RE2JS.compile(pattern);
    return text => expression.test(text);
  } catch {
    return undefined;
  }
}

type Matches = (text: string) => boolean;

function sizeConstraints(schema: Fields): Constraint[] {
  return [
    ...size(schema.minLength, schema.maxLength, 'character', value => (typeof value === 'string' ? [...value].length : undefined)),
    ...size(schema.minItems, schema.maxItems, 'item', value => (Array.isArray(value) ? value.length : undefined)),
    ...size(schema.minProperties, schema.maxProperties, 'field', value => (kindOfValue(value) === 'a mapping' ? Object.keys(value as object).length : undefined)),
  ];
}

function size(minimum: unknown, maximum: unknown, unit: string, measure: (value: unknown) => number | undefined): Constraint[] {
  const [least, most] = [numberIn(minimum), numberIn(maximum)];
  const at = (words: string, accepts: (length: number) => boolean): Constraint => value => {
    const length = measure(value);
    return length === undefined || accepts(length) ? undefined : words;
  };
  return [
    ...(least === undefined ? [] : [at(`at least ${counted(least, unit)}`, length => length >= least)]),
    ...(most === undefined ? [] : [at(`at most ${counted(most, unit)}`, length => length <= most)]),
  ];
}

function counted(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function choices({ enum: words }: Fields): Constraint[] {
  if (!Array.isArray(words)) {
    return [];
  }
  const known = new Set(words.map(each => JSON.stringify(each)));
  return [value => (known.has(JSON.stringify(value)) ? undefined : `one of ${list(words).map(each => scalarText(each) || JSON.stringify(each)).join(', ')}`)];
}

function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
