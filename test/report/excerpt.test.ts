import * as fc from 'fast-check';
import { excerpt } from '../../src/report/excerpt';

test.each([
  ['  hostPID: true', 3, ['7 |   hostPID: true', '      ^']],
  ['a:\tb', 4, ['7 | a:      b', '            ^']],
  ['名前: x', 5, ['7 | 名前: x', '          ^']],
  ['🚀👩‍👩‍👧: x', 13, ['7 | 🚀👩‍👩‍👧: x', '          ^']],
  ['e\u0301: x', 5, ['7 | e\u0301: x', '       ^']],
  ['\u0007: x', 4, ['7 | \\u0007: x', '            ^']],
  ['', 1, ['7 | ', '    ^']],
  ['ab', 3, ['7 | ab', '      ^']],
])('points into %j at column %i', (line, column, expected) => {
  expect(excerpt(line, { line: 7, column })).toEqual(expected);
});

test('cuts a long line around the column, at both ends', () => {
  const [line, caret] = excerpt(`${'a'.repeat(500)}X${'b'.repeat(500)}`, { line: 7, column: 501 });
  expect(line).toBe(`7 | …${'a'.repeat(60)}X${'b'.repeat(59)}…`);
  expect(line[caret.length - 1]).toBe('X');
});

test('the caret stands below its character, wherever it is in a line of any length', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc: {}[]"'), maxLength: 3000 });
  fc.assert(fc.property(word, word, (before, after) => {
    const [line, caret] = excerpt(`${before}X${after}`, { line: 7, column: before.length + 1 });
    expect(line[caret.length - 1]).toBe('X');
    expect(line.length).toBeLessThanOrEqual(126);
  }));
});
