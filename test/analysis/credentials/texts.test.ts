import { textsWhere } from '../../../src/analysis/credentials/texts';

test('finds texts however deep, with their paths', () => {
  const value = { a: 'x', b: [{ 'c.d/e': 'x' }, 'y', ['x']], f: null, g: 1 };
  expect(textsWhere(value, text => text === 'x')).toEqual([
    { text: 'x', path: 'a' }, { text: 'x', path: 'b[0]["c.d/e"]' }, { text: 'x', path: 'b[2][0]' },
  ]);
});

test.each([[null], [undefined], [1], ['y'], [[]], [{}]])('finds nothing in %p', value => {
  expect(textsWhere(value, text => text === 'x')).toEqual([]);
});
