import type { Problem } from '../../../src/analysis/schema/problem';

/** What a strict decoder says of an object. */
export interface Verdict {
  /** Whether a value cannot be decoded at all; unknown fields are not told then. */
  readonly types: boolean;
  /** Fields that the types do not have, sorted. */
  readonly unknown: readonly string[];
}

/** A verdict with its fields as they compare. */
export function verdict(types: boolean, unknown: readonly string[]): Verdict {
  return { types, unknown: types ? [] : unknown.map(normal).filter(isStrictThere).sort() };
}

/** Problems as a decoder would see them: it knows of no required field, and of no words. */
export function verdictOf(problems: readonly Problem[]): Verdict {
  const unknown = problems.filter(({ found }) => found.startsWith('an unknown field') || found.startsWith('a field of Kubernetes'));
  const types = problems.filter(each => !unknown.includes(each)).some(isOfDecoding);
  return verdict(types, unknown.map(each => each.path));
}

/** A scalar in the place of some schemas is dropped without a word. */
function isOfDecoding({ path, found, expected }: Problem): boolean {
  const isDropped = /\.(?:items|dependencies\.[^.]+)$/.test(path) && expected === 'a mapping';
  const isWord = /^(?:the|a) text\b/.test(found) && (expected.startsWith('one of ') || /^[A-Z]\w+$/.test(expected));
  return !isDropped && !isWord && found !== 'unset';
}

/** Keys of maps are written in several ways. */
function normal(field: string): string {
  return field.replaceAll(/\["?([^\]"]*)"?\]/g, '.$1').replaceAll('\\', '');
}

/** Schemas in the place of something else are decoded without strictness: the server drops what it does not know there. */
function isStrictThere(field: string): boolean {
  return !/\.(?:items|additionalItems|additionalProperties|dependencies)\./.test(field);
}
