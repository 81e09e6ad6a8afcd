import type { Located } from './located';

/** A part of a JSON Schema, draft 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Reads a value strictly, and says in JSON Schema what it reads. */
export interface Decoder<Value> {
  readonly schema: JsonSchema;
  /** @throws with file, line, field and what was expected */
  decode(located: Located): Value;
}

/** The type of what a decoder reads. */
export type Decoded<D> = D extends Decoder<infer Value> ? Value : never;

/** The same decoder with a sentence for the schema. */
export function described<Value>(description: string, decoder: Decoder<Value>): Decoder<Value> {
  return { ...decoder, schema: { description, ...decoder.schema } };
}

/** A text that is not empty. */
export const string: Decoder<string> = {
  schema: { type: 'string', minLength: 1 },
  decode(located) {
    const value = located.value;
    if (typeof value !== 'string' || value === '') {
      throw located.expected('a text');
    }
    return value;
  },
};

/** Any text, an empty one included. */
export const anyString: Decoder<string> = {
  schema: { type: 'string' },
  decode(located) {
    const value = located.value;
    if (typeof value !== 'string') {
      throw located.expected('a text');
    }
    return value;
  },
};

/** `true` or `false`. */
export const boolean: Decoder<boolean> = {
  schema: { type: 'boolean' },
  decode(located) {
    const value = located.value;
    if (typeof value !== 'boolean') {
      throw located.expected('true or false');
    }
    return value;
  },
};

/** Any value at all. */
export const anything: Decoder<unknown> = { schema: {}, decode: located => located.value };

/** A text of a given form. */
export function matching(pattern: RegExp, expected: string): Decoder<string> {
  return {
    schema: { type: 'string', pattern: pattern.source },
    decode(located) {
      const value = located.value;
      if (typeof value !== 'string' || !pattern.test(value)) {
        throw located.expected(expected);
      }
      return value;
    },
  };
}

/** One of some words. */
export function oneOf<Word extends string>(...words: readonly Word[]): Decoder<Word> {
  return {
    schema: { enum: words },
    decode(located) {
      const value = located.value;
      const word = words.find(each => each === value);
      if (word === undefined) {
        throw located.expected(words.length === 1 ? words[0]! : `one of ${words.join(', ')}`);
      }
      return word;
    },
  };
}

/** A text that a check of the caller's accepts. */
export function checked(decoder: Decoder<string>, expected: string, accepts: (value: string) => boolean): Decoder<string> {
  return {
    schema: decoder.schema,
    decode(located) {
      const value = decoder.decode(located);
      if (!accepts(value)) {
        throw located.expected(expected);
      }
      return value;
    },
  };
}
