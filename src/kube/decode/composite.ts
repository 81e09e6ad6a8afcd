import type { Decoded, Decoder, JsonSchema } from './decoder';
import type { Located } from './located';

/** A list of values of one kind. */
export function listOf<Value>(item: Decoder<Value>): Decoder<readonly Value[]> {
  return {
    schema: { type: 'array', items: item.schema },
    decode(located) {
      if (!located.items) {
        throw located.expected('a list');
      }
      return located.items.map(each => item.decode(each));
    },
  };
}

/** A mapping from names to values of one kind. */
export function mapOf<Value>(value: Decoder<Value>): Decoder<ReadonlyMap<string, Value>> {
  return {
    schema: { type: 'object', additionalProperties: value.schema },
    decode: located => new Map([...fieldsOf(located)].map(([name, field]) => [name, value.decode(field)])),
  };
}

/** A field that may be left out. */
export interface Optional<Value> extends Decoder<Value | undefined> {
  readonly optional: true;
}

/** Marks a field as one that may be left out. */
export function optional<Value>(decoder: Decoder<Value>): Optional<Value> {
  return { ...decoder, optional: true };
}

type Shape = Readonly<Record<string, Decoder<unknown>>>;
type Names<S, Kind> = { [Name in keyof S]: S[Name] extends Kind ? Name : never }[keyof S];
type DecodedRecord<S extends Shape> =
  { readonly [Name in Exclude<keyof S, Names<S, Optional<unknown>>>]: Decoded<S[Name]> } &
  { readonly [Name in Names<S, Optional<unknown>>]?: Decoded<S[Name]> };

/** A mapping with exactly these fields. */
export function record<S extends Shape>(shape: S): Decoder<DecodedRecord<S>> {
  const names = Object.keys(shape);
  const required = names.filter(name => !isOptional(shape[name]!));
  return {
    schema: schemaOf(shape, required),
    decode(located) {
      const fields = fieldsOf(located);
      const stranger = [...fields].find(([name]) => !Object.hasOwn(shape, name));
      if (stranger) {
        throw stranger[1].unknown(names);
      }
      const missing = required.find(name => !fields.has(name));
      if (missing) {
        throw located.expected(`a mapping with ${missing}`, `without ${missing}`);
      }
      return Object.fromEntries([...fields].map(([name, field]) => [name, shape[name]!.decode(field)])) as DecodedRecord<S>;
    },
  };
}

function schemaOf(shape: Shape, required: readonly string[]): JsonSchema {
  const properties = Object.fromEntries(Object.entries(shape).map(([name, decoder]) => [name, decoder.schema]));
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}), additionalProperties: false };
}

function isOptional(decoder: Decoder<unknown>): decoder is Optional<unknown> {
  return 'optional' in decoder;
}

function fieldsOf(located: Located): ReadonlyMap<string, Located> {
  const fields = located.fields;
  if (!fields) {
    throw located.expected('a mapping');
  }
  return fields;
}
