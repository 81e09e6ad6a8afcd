import { written } from '../../../src/analysis/pod-security/written';

test.each([
  [undefined, 'unset'],
  [null, 'unset'],
  [true, 'true'],
  [8080, '8080'],
  ['Unconfined', 'Unconfined'],
  ['', '""'],
  ['true', '"true"'],
  ['0', '"0"'],
  ['a: b\nc', '"a: b\\nc"'],
  [[], '[]'],
  [['NET_RAW', ''], '[NET_RAW, ""]'],
  [[['x']], 'a list'],
  [{}, 'set'],
])('%j is written %s', (value, expected) => {
  expect(written(value)).toBe(expected);
});

test('a list that holds itself is written', () => {
  const list: unknown[] = [];
  list.push(list);
  expect(written(list)).toBe('a list');
});
