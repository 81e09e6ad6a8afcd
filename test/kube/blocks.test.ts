import * as fc from 'fast-check';
import { blocksOf } from '../../src/kube/blocks';

test('blocks are the pieces, in order', () => {
  fc.assert(fc.property(fc.array(fc.string()), pieces => {
    expect([...blocksOf(pieces)].join('')).toBe(pieces.join(''));
  }));
});

test('few blocks are made of many pieces, and a block is given on before all pieces are made', () => {
  let made = 0;
  const pieces = function* (): Generator<string> {
    for (; made < 5000; made++) {
      yield 'x'.repeat(1000);
    }
  };
  const blocks = blocksOf(pieces());
  expect(blocks.next().value).toHaveLength(1_000_000);
  expect(made).toBeLessThan(1001);
  expect([...blocks]).toHaveLength(4);
});

test('nothing makes no block', () => {
  expect([...blocksOf(['', ''])]).toEqual([]);
});
