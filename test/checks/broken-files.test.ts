import * as fc from 'fast-check';
import { brokenFiles, wrongWith } from '../conformance/fuzz/broken-files';
import { corpus } from '../conformance/fuzz/corpus';

test('whatever is broken in a file, each rule comes to a judgement and nothing passes in silence', () => {
  fc.assert(fc.property(brokenFiles(corpus()), text => {
    expect(wrongWith(text)).toBeUndefined();
  }), { numRuns: 200, seed: 4 });
});
