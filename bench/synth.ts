import { sample, type Variant } from './sample';
import { report } from './target';

/** Synthesis: ours against plain cdk8s, and against the least that can be done. */

const ROUNDS = Number(process.env.ROUNDS ?? 3);

function variant(name: string, charts: number, workloads: number, label = name): Variant {
  return { name: label, script: 'bench/synth/measure.ts', args: [name, String(charts), String(workloads)] };
}

const best = sample([
  variant('plain app, plain objects', 200, 10),
  variant('hardened app, plain objects', 200, 10),
  variant('hardened app, hardened objects', 200, 10),
  variant('floor', 200, 10),
  variant('plain app, plain objects', 1, 2000, 'plain, one chart'),
  variant('hardened app, plain objects', 1, 2000, 'hardened, one chart'),
  variant('hardened app, hardened objects', 800, 10, 'hardened, four times as much'),
  variant('chain', 10, 40),
  variant('no chain', 10, 40),
], ROUNDS);

for (const [name, { milliseconds, megabytes }] of best) {
  console.log(`${milliseconds.toFixed(0).padStart(6)} ms ${megabytes.toFixed(0).padStart(5)} MB  ${name}`);
}

const time = (name: string): number => best.get(name)!.milliseconds;

report([
  { what: 'hardened App with the proof / plain App, the same objects', ratio: time('hardened app, plain objects') / time('plain app, plain objects'), atMost: 1 / 3 },
  { what: 'hardened classes / plain App with as many objects', ratio: time('hardened app, hardened objects') / time('plain app, plain objects'), atMost: 1 / 3 },
  { what: 'hardened classes / the floor', ratio: time('hardened app, hardened objects') / time('floor'), atMost: 1.5 },
  { what: 'in one chart: hardened App / plain App', ratio: time('hardened, one chart') / time('plain, one chart'), atMost: 1 },
  { what: 'chain of charts / independent charts', ratio: time('chain') / time('no chain'), atMost: 1.3 },
  { what: 'four times as much / four times the time', ratio: time('hardened, four times as much') / (4 * time('hardened app, hardened objects')), atMost: 1.15 },
]);
