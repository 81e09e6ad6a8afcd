import { parseArgs } from 'node:util';
import { compareDecoding, DECODERS } from './decoding';
import { isCurrent, recordRequired, recordTable } from './record';
import { readReleases } from './releases';
import { recordVectors } from './vectors';

const { values: flags } = parseArgs({
  options: {
    objects: { type: 'string', default: '25000' },
    seed: { type: 'string' },
    record: { type: 'boolean', default: false },
    vectors: { type: 'boolean', default: false },
    required: { type: 'boolean', default: false },
  },
});

const seed = Number(flags.seed ?? Date.now() % 2 ** 31);

main().catch((reason: unknown) => {
  console.error(reason);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const releases = readReleases();
  if (flags.required) {
    await recordRequired(releases);
  }
  if (flags.record || flags.required) {
    recordTable(releases);
    return;
  }
  if (flags.vectors) {
    console.log(`schema: ${recordVectors(releases)} vectors recorded`);
    return;
  }
  const comparisons = DECODERS.map(decoder => compareDecoding(decoder, releases.find(({ minor }) => minor === decoder.minor)!, seed, Number(flags.objects)));
  const complaints = [
    ...comparisons.flatMap(each => each.complaints),
    ...isCurrent(releases) ? [] : ['src/standards/api-table.json is not what the releases say, expected the output of --record'],
  ];
  complaints.slice(0, 50).forEach(each => console.error(each));
  console.log(`schema: seed ${seed}`);
  comparisons.forEach(each => console.log(`schema: Kubernetes ${each.counts}`));
  console.log(`schema: ${releases.length} releases in the table; ${complaints.length} complaints`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
