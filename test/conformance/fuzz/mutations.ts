import * as fc from 'fast-check';

/** What may stand anywhere in a file that went wrong. */
const ODD: readonly unknown[] = [
  null, 0, -1, 3.5, 1e21, true, false, '', 'x', '*', ':', 'a/b/c', '{}', '-1', '\u0000', '\uD800', '1.2.3.4/99', '99999999999999999999', 'x'.repeat(10_000),
  'constructor', 'toString', '__proto__', [], [null], [[]], ['x'], [{}], {}, { a: null }, { x: { y: [1] } }, { constructor: 1 }, { toString: 1, valueOf: 1 },
];

/** How to break a structure: a place, as a fraction of all places, and what to do there. */
export interface Break {
  readonly at: number;
  readonly how: 'replace' | 'delete' | 'duplicate' | 'rename' | 'graft';
  readonly value: unknown;
  readonly from: number;
}

/** `fc.double` takes most of its values next to zero. */
const fraction = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map(value => value / 1_000_000);

/** Ways to break a structure in one place. */
export const breaks: fc.Arbitrary<Break> = fc.record({
  at: fraction,
  how: fc.constantFrom('replace', 'replace', 'replace', 'delete', 'duplicate', 'rename', 'graft'),
  value: fc.constantFrom(...ODD),
  from: fraction,
});

/** A copy of a structure that is broken in one place. */
export function broken<Value>(value: Value, { at, how, value: odd, from }: Break): Value {
  const copy = structuredClone(value);
  const places = placesIn(copy, []);
  const place = places[Math.floor(at * places.length)];
  if (place) {
    apply(place, how, how === 'graft' ? structuredClone(valueAt(places[Math.floor(from * places.length)]!)) : structuredClone(odd));
  }
  return copy;
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown, found: Place[]): Place[] {
  if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      found.push({ holder: value as Record<string, unknown>, key });
      placesIn((value as Record<string, unknown>)[key], found);
    }
  }
  return found;
}

function valueAt({ holder, key }: Place): unknown {
  return holder[key];
}

function apply({ holder, key }: Place, how: Break['how'], value: unknown): void {
  if (how === 'replace' || how === 'graft') {
    holder[key] = value;
  } else if (Array.isArray(holder)) {
    holder.splice(Number(key), how === 'delete' ? 1 : 0, ...(how === 'delete' ? [] : [structuredClone(holder[Number(key)])]));
  } else {
    if (how === 'rename') {
      holder[`${key}x`] = holder[key];
    }
    delete holder[key];
  }
}

/** How to break a text. */
export interface Cut {
  readonly at: number;
  readonly how: 'cut' | 'insert' | 'swap' | 'repeat' | 'end';
  readonly length: number;
  readonly text: string;
}

const PIECES = ['\t', ' ', '\n', '\r', '---\n', '...\n', '{', '}', '[', ']', ': ', '- ', '"', '\'', '|', '>', '&a ', '*a', '!x ', '!!binary ', '%YAML 1.1\n', '#', '<<: ', '? ', '\u0000', '\uFEFF', '\u2028', '{{ .x }}', '=', '@'];

/** Ways to break a text in one place. */
export const cuts: fc.Arbitrary<Cut> = fc.record({
  at: fraction,
  how: fc.constantFrom('cut', 'insert', 'insert', 'insert', 'swap', 'repeat', 'end'),
  length: fc.integer({ min: 1, max: 40 }),
  text: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })),
});

/** A text that is broken in one place. */
export function cutText(text: string, { at, how, length, text: piece }: Cut): string {
  const place = Math.floor(at * text.length);
  const [before, after] = [text.slice(0, place), text.slice(place)];
  switch (how) {
    case 'cut': return before + after.slice(length);
    case 'insert': return before + piece + after;
    case 'repeat': return before + after.slice(0, length) + after;
    case 'end': return before;
    case 'swap': return swapLines(text.split('\n'), place);
  }
}

function swapLines(lines: string[], seed: number): string {
  const [one, other] = [seed % lines.length, (seed * 7 + 1) % lines.length];
  [lines[one], lines[other]] = [lines[other]!, lines[one]!];
  return lines.join('\n');
}
