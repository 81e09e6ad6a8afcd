import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { oracle } from '../oracle';
import { clustersOf, compareWithCyclonus, compareWithReference, type Outcome } from './clusters';
import { comparePolicies } from './policies';
import { record } from './vectors';

const { values: flags } = parseArgs({
  options: {
    clusters: { type: 'string', default: '500' },
    policies: { type: 'string', default: '10000' },
    seed: { type: 'string' },
    vectors: { type: 'boolean', default: false },
  },
});

const seed = Number(flags.seed ?? Date.now() % 2 ** 31);

main();

function main(): void {
  const engines = { reference: oracle(__dirname, './cmd/reference'), cyclonus: oracle(__dirname, './cmd/cyclonus') };
  const validation = oracle(path.join(__dirname, 'policies'));
  if (flags.vectors) {
    console.log(`vectors: ${record(engines.reference, validation)} recorded`);
    return;
  }
  const clusters = clustersOf(seed, Number(flags.clusters));
  const outcomes: readonly Outcome[] = [
    compareWithReference(engines, clusters, seed),
    compareWithCyclonus(engines, clusters),
    comparePolicies(validation, seed, Number(flags.policies)),
  ];
  const complaints = outcomes.flatMap(each => each.complaints);
  complaints.forEach(each => console.error(each));
  console.log(`network: seed ${seed}`);
  outcomes.forEach(each => console.log(`network: ${each.counts}`));
  console.log(`network: ${complaints.length} complaints`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}
