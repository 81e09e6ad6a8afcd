import { type Fields, fields, list } from '../../../kube/fields';
import { ObjectWalk } from '../object-walk';
import type { Type, Walk } from '../type';

/** Makes the type of a schema that only validates, and names no fields. */
export type Compile = (schema: Fields) => Type;

/** Schemas that a value has to fit all, some, one or none of. */
export interface Alternatives {
  readonly allOf: readonly Type[];
  readonly anyOf: readonly Type[];
  readonly oneOf: readonly Type[];
  readonly not?: Type;
  /** What the schemas of `anyOf` and `oneOf` ask for, where each only asks for fields. */
  readonly words: string;
}

/** The alternatives of a schema; undefined where it has none. */
export function alternativesOf(schema: Fields, compile: Compile): Alternatives | undefined {
  const { allOf, anyOf, oneOf, not } = schema;
  if (allOf === undefined && anyOf === undefined && oneOf === undefined && not === undefined) {
    return undefined;
  }
  const types = (schemas: unknown): Type[] => list(schemas).map(each => compile(fields(each)));
  return {
    allOf: types(allOf),
    anyOf: types(anyOf),
    oneOf: types(oneOf),
    ...(not === undefined ? {} : { not: compile(fields(not)) }),
    words: wordsOf([...list(anyOf), ...list(oneOf)]),
  };
}

/** Says what a value does not fit. */
export function checkAlternatives(value: unknown, { allOf, anyOf, oneOf, not, words }: Alternatives, walk: Walk): void {
  allOf.forEach(type => type.check(value, walk));
  if (anyOf.length > 0 && !anyOf.some(type => fits(value, type))) {
    walk.report({ found: 'a value that fits none of its alternatives', expected: words || 'one that fits one of them (anyOf)' });
  }
  const fitting = oneOf.filter(type => fits(value, type)).length;
  if (oneOf.length > 0 && fitting !== 1) {
    walk.report({ found: `a value that fits ${fitting === 0 ? 'none' : 'several'} of its alternatives`, expected: words || 'one that fits exactly one of them (oneOf)' });
  }
  if (not && fits(value, not)) {
    walk.report({ found: 'a value that its definition excludes', expected: 'another one (not)' });
  }
}

/** Whether nothing is wrong with a value. */
export function fits(value: unknown, type: Type): boolean {
  const walk = new ObjectWalk();
  type.check(value, walk);
  return walk.noted === 0;
}

function wordsOf(schemas: readonly unknown[]): string {
  const required = schemas.map(schema => list(fields(schema).required).join(' and '));
  return schemas.length > 0 && required.every(Boolean) ? `a mapping with ${required.join(' or ')}` : '';
}
