import * as fc from 'fast-check';
import { Multimap } from '../../src/kube/multimap';

test('a key without values has an empty list', () => {
  expect(new Multimap<string, number>().get('a')).toEqual([]);
});

test('an empty list that was given away is nobody else\'s', () => {
  const map = new Multimap<string, number>();
  expect(() => (map.get('a') as number[]).push(1)).toThrow(TypeError);
  expect(map.get('b')).toEqual([]);
});

test('holds what a list of pairs holds, in its order', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', '__proto__'), fc.integer())), pairs => {
    const map = new Multimap<string, number>();
    pairs.forEach(([key, value]) => map.add(key, value));
    const keys = [...new Set(pairs.map(([key]) => key))];
    const valuesOf = (key: string): number[] => pairs.filter(pair => pair[0] === key).map(pair => pair[1]);
    expect([...map]).toEqual(keys.map(key => [key, valuesOf(key)]));
    expect([...map.values()]).toEqual(keys.map(valuesOf));
    expect(keys.map(key => map.get(key))).toEqual(keys.map(valuesOf));
  }));
});
