import * as fc from 'fast-check';
import { isAccepted } from '../../../../../src/analysis/schema/custom/pattern/automaton';
import { readPattern } from '../../../../../src/analysis/schema/custom/pattern/read-pattern';

function matches(pattern: string, text: string): boolean | undefined {
  const automaton = readPattern(pattern);
  return automaton && isAccepted(automaton, text);
}

const { pattern: patterns } = fc.letrec<{ atom: string; piece: string; pattern: string }>(tie => ({
  atom: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('a', 'b', '-', '.', '[ab]', '[^a-c]', '[\\]\\d]', '\\d', '\\w', '\\.', '\\-'.slice(1), '\\x61', '\\u0062', '☃', '🚀', '^', '$', '\\b', '\\B', '\\\\') },
    { weight: 1, arbitrary: tie('pattern').map(inner => `(${inner})`) }, { weight: 1, arbitrary: tie('pattern').map(inner => `(?:${inner})`) },
  ),
  piece: fc.tuple(tie('atom'), fc.constantFrom('', '', '', '*', '+', '?', '*?', '{2}', '{1,}', '{0,2}')).map(([atom, times]) => (/^(?:[\^$]|\\[bB])$/.test(atom) ? atom : atom + times)),
  pattern: fc.array(fc.array(tie('piece'), { maxLength: 3 }).map(pieces => pieces.join('')), { minLength: 1, maxLength: 2 }).map(choices => choices.join('|')),
}));

const texts = fc.string({ unit: fc.constantFrom(...'aab-.1c] \n\\☃', '🚀'), maxLength: 8 });

test('any pattern accepts what JavaScript accepts', () => {
  fc.assert(fc.property(patterns, texts, (pattern, text) => {
    // V8 finds a place within a pair of surrogates: https://tc39.es/ecma262/#sec-regexpbuiltinexec steps over it.
    fc.pre(!(pattern.includes('\\B') && text.includes('🚀')));
    expect(matches(pattern, text)).toBe(new RegExp(pattern, 'u').test(text));
  }), { numRuns: 1000 });
});

test.each(['^(([a-z])+.)+[A-Z]([a-z])+$', '^(a|a)*$', '^(a?){100}a{100}$', '^([a-z0-9]+-?)*[a-z0-9]+$'])('a long text ends for %s', pattern => {
  expect(matches(pattern, `${'a'.repeat(2000)}!`)).toBe(false);
});

test('what refers back, is too large, or has odd escapes is not read', () => {
  expect(['\\cA', '\\u{1F680}', '('.repeat(300) + ')'.repeat(300)].map(readPattern)).toEqual([undefined, undefined, undefined]);
  expect(readPattern('(a)\\1')).toBeUndefined();
  expect(readPattern('((a{100}){100}){100}')).toBeUndefined();
});
