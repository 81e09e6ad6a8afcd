import { nearest } from '../../../kube/decode/nearest';
import { kindOfValue, shownValue } from '../found';
import type { Type } from '../type';

/** A text that is one of some words; an empty one is unset. */
export function wordOf(words: readonly string[]): Type {
  const known = new Set<unknown>([...words, '']);
  const name = words.length === 1 ? words[0]! : `one of ${words.join(', ')}`;
  return {
    name,
    check(value, walk) {
      if (!known.has(value)) {
        const meant = typeof value === 'string' ? nearest(value, words) : undefined;
        walk.report({ found: typeof value === 'string' ? shownValue(value) : kindOfValue(value), expected: name, ...(meant ? { fix: `Did you mean \`${meant}\`?` } : {}) });
      }
    },
  };
}
