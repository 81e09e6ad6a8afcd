import { performance } from 'node:perf_hooks';
import { networkOf } from '../src/analysis/network/network-facts';
import { kubeObject } from '../src/kube/object';
import { clusters } from './network/clusters';
import { report } from './target';

/** Reachability: how it grows, and what it costs against reading the manifests. */

const ROUNDS = Number(process.env.ROUNDS ?? 3);

/** The least of some rounds, in milliseconds. */
function cost(work: () => void): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }));
}

const manifests = { few: clusters(200), many: clusters(800) };
const texts = JSON.stringify(manifests.few);

function connections(objects: typeof manifests.few): number {
  let count = 0;
  for (const _ of networkOf(objects.map(kubeObject)).connections()) {
    count++;
  }
  return count;
}

// The first run compiles.
connections(manifests.few);
const parse = cost(() => JSON.parse(texts));
const few = cost(() => connections(manifests.few));
const many = cost(() => connections(manifests.many));
console.log(`${few.toFixed(0).padStart(6)} ms  2,000 workloads with a policy for each direction: ${connections(manifests.few)} connections`);
console.log(`${many.toFixed(0).padStart(6)} ms  8,000 workloads: ${connections(manifests.many)} connections`);
console.log(`${parse.toFixed(0).padStart(6)} ms  JSON.parse of the 2,000`);

report([
  { what: 'reachability of 2,000 workloads / JSON.parse of their manifests', ratio: few / parse, atMost: 10 },
  { what: 'four times as many workloads / four times the time', ratio: many / (4 * few), atMost: 1.5 },
]);
