import * as fc from 'fast-check';
import { matchesPattern } from '../../src/kube/matches-pattern';

test.each([
  ['abc', 'abc', true], ['abc', '*', true], ['', '*', true], ['abc', 'a*c', true], ['ac', 'a*c', true], ['abcbc', 'a*bc', true], ['abc', '*b*', true], ['abc', 'a**c', true],
  ['abc', 'ab', false], ['abc', 'b*', false], ['abc', '*b', false], ['aba', 'aba*aba', false], ['abc', '', false], ['', '', true], ['a.c', 'a.c', true], ['abc', 'a.c', false],
])('%j against %j: %s', (text, pattern, matches) => {
  expect(matchesPattern(text, pattern)).toBe(matches);
});

test('matches what a regular expression of the same meaning does', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 });
  fc.assert(fc.property(word, pattern, (text, written) => matchesPattern(text, written) === new RegExp(`^${written.replaceAll('*', '.*')}$`).test(text)), { numRuns: 2000 });
});
