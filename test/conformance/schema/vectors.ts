import * as fs from 'node:fs';
import * as path from 'node:path';
import { basesOf, DECODERS, decoderVerdict, judge } from './decoding';
import { mutated, pruned, randomOf } from './mutations';
import type { Release } from './releases';

const VECTORS = path.join(__dirname, '..', '..', 'analysis', 'schema', 'vectors.json');

const SEED = 1;
const EACH = 120;
const BYTES = 500;

/** Writes what the decoders say of small objects with mistakes, for tests that have Node alone. */
export function recordVectors(releases: readonly Release[]): number {
  const random = randomOf(SEED);
  const vectors = DECODERS.flatMap(decoder => {
    const bases = basesOf(decoder, releases.find(({ minor }) => minor === decoder.minor)!);
    const objects = Array.from({ length: EACH }, (_, index) => mutated(pruned(bases[index % bases.length]!, BYTES, random), random));
    const answers = judge(decoder, objects);
    return objects.map((object, index) => ({ kubernetes: decoder.minor, ...decoderVerdict(answers[index]!), object }));
  });
  fs.writeFileSync(VECTORS, `[\n${vectors.map(each => JSON.stringify(each)).join(',\n')}\n]\n`);
  return vectors.length;
}
