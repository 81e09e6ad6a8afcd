import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { brokenFiles, wrongWith } from './broken-files';
import { corpus } from './corpus';

const { values: flags } = parseArgs({ options: { files: { type: 'string', default: '10000' }, seed: { type: 'string' } } });

const seed = Number(flags.seed ?? Date.now() % 2 ** 31);

let slowest = 0;
let bytes = 0;

const { failed, counterexample, errorInstance, numRuns } = fc.check(fc.property(brokenFiles(corpus()), text => {
  const start = performance.now();
  const wrong = wrongWith(text);
  slowest = Math.max(slowest, performance.now() - start);
  bytes += text.length;
  if (wrong !== undefined) {
    throw new Error(wrong);
  }
}), { numRuns: Number(flags.files), seed });

if (failed) {
  console.log(`--seed ${seed}\n${String(errorInstance)}\n${counterexample?.[0]}`);
  process.exitCode = 1;
}
console.log(`${numRuns} broken files, ${Math.round(bytes / 1024)} KB, judged with seed ${seed}: ${failed ? 1 : 0} crashed or passed in silence; the slowest took ${Math.round(slowest)} ms`);
