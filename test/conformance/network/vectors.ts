import * as fs from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import type { Fields } from '../../../src/kube/fields';
import { type RandomCluster, randomCluster, type RandomEnd, type RandomProbe } from '../../analysis/network/random-cluster';
import { type Header, say } from './engine';
import { oddSpec, policyWith, type Refused } from './policies';
import { referenceVerdicts } from './worlds';

/** A cluster, and its probes with the oracle's verdicts: `n0/p1 > 192.0.2.9 TCP 80 allowed`. */
export interface ClusterVector {
  readonly objects: readonly Fields[];
  readonly probes: readonly string[];
}

/** The spec of a policy, and the fields that the API server refuses. */
export interface PolicyVector extends Refused {
  readonly spec: unknown;
}

/** Recorded verdicts, so that tests need no oracle. */
export interface Vectors {
  readonly reference: Header;
  readonly validation: Header;
  readonly clusters: readonly ClusterVector[];
  readonly policies: readonly PolicyVector[];
}

/** Where the vectors are kept. */
export const VECTORS = path.join(__dirname, '..', '..', 'analysis', 'network', 'vectors.json');

/** Fixed, so that the same oracles give the same file. */
const SEED = 1;
const CLUSTERS = 300;
const POLICIES = 1000;
const MOST_BYTES_OF_CLUSTERS = 210_000;
const MOST_BYTES_OF_POLICIES = 80_000;

/** Records as many verdicts as fit the file, and tells how many. */
export function record(reference: string, validation: string): string {
  const clusters = fc.sample(randomCluster(), { seed: SEED, numRuns: CLUSTERS });
  const { header, verdicts } = referenceVerdicts(reference, clusters);
  const specs = fc.sample(oddSpec, { seed: SEED, numRuns: POLICIES });
  const validated = say<Refused>(validation, specs.map(policyWith));
  const clusterLines = fitting(clusters.map((cluster, index) => clusterVector(cluster, verdicts[index]!)), MOST_BYTES_OF_CLUSTERS);
  const policyLines = fitting(specs.map((spec, index) => ({ spec, ...validated.lines[index]! })), MOST_BYTES_OF_POLICIES);
  const head = JSON.stringify({ reference: header, validation: validated.header }).slice(0, -1);
  fs.writeFileSync(VECTORS, `${head},"clusters":[\n${clusterLines.join(',\n')}\n],"policies":[\n${policyLines.join(',\n')}\n]}\n`);
  return `${clusterLines.length} clusters and ${policyLines.length} policies`;
}

/** A probe of a vector, and its verdict. */
export function probeOf(text: string): { probe: RandomProbe; verdict: string } {
  const [, from, to, protocol, port, verdict] = /^(\S+) > (\S+) (\S+) (\d+) (\S+)$/.exec(text)!;
  return { probe: { from: endOf(from!), to: endOf(to!), protocol: protocol as RandomProbe['protocol'], port: Number(port) }, verdict: verdict! };
}

function fitting(vectors: readonly object[], mostBytes: number): string[] {
  let bytes = 0;
  return vectors.map(vector => JSON.stringify(vector)).filter(line => (bytes += line.length + 2) <= mostBytes);
}

function clusterVector({ objects, probes }: RandomCluster, verdicts: readonly string[]): ClusterVector {
  return { objects, probes: probes.map(({ from, to, protocol, port }, index) => `${textOf(from)} > ${textOf(to)} ${protocol} ${port} ${verdicts[index]}`) };
}

function textOf(end: RandomEnd): string {
  return 'ip' in end ? end.ip : `${end.namespace}/${end.pod}`;
}

function endOf(text: string): RandomEnd {
  const [namespace, pod] = text.split('/') as [string, string?];
  return pod === undefined ? { ip: namespace } : { namespace, pod };
}
