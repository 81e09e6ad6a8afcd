import * as fs from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import type { Fixture } from './fixtures';
import type { Header, Judge } from './judge';
import { LEVELS, type Verdicts } from './verdicts';
import { workload } from './workloads';

/** A manifest with the oracle's verdicts. */
export interface Vector {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly baseline: Runs;
  readonly restricted: Runs;
}

/** The failing checks, by the place in `versions` since which they are these. */
type Runs = Readonly<Record<string, number>>;

/** Recorded verdicts, so that tests need no oracle. */
export interface Vectors extends Header {
  readonly vectors: readonly Vector[];
}

/** Where the vectors are kept. */
export const VECTORS = path.join(__dirname, '..', '..', 'analysis', 'pod-security', 'vectors.json');

const MOST_BYTES = 290_000;

/** Fixed, so that the same library gives the same file. */
const SEED = 37;

const MOST_SAMPLES = 2_000;

/** Records the verdicts of each differing fixture, and of as many generated pods as fit the file. */
export async function record(judge: Judge, fixtures: readonly Fixture[]): Promise<number> {
  const { library, checks, versions } = judge.header;
  const head = JSON.stringify({ library, checks, versions });
  const lines: string[] = [];
  let bytes = head.length;
  for (const manifest of candidates(fixtures)) {
    const line = JSON.stringify(vectorOf(manifest, await judge.verdicts(manifest)));
    bytes += line.length + 2;
    if (bytes > MOST_BYTES) {
      break;
    }
    lines.push(line);
  }
  fs.writeFileSync(VECTORS, `${head.slice(0, -1)},"vectors":[\n${lines.join(',\n')}\n]}\n`);
  return lines.length;
}

function candidates(fixtures: readonly Fixture[]): Vector['manifest'][] {
  const distinct = new Map<string, Vector['manifest']>();
  for (const { manifest } of fixtures) {
    const { metadata, ...rest } = manifest;
    const { annotations } = metadata as { annotations?: object };
    const pod = annotations ? { ...rest, metadata: { annotations } } : rest;
    distinct.set(JSON.stringify(pod), pod);
  }
  return [...distinct.values(), ...fc.sample(workload, { seed: SEED, numRuns: MOST_SAMPLES })].map(withoutImages);
}

/** No check reads what a container runs. */
function withoutImages(manifest: Vector['manifest']): Vector['manifest'] {
  const text = JSON.stringify(manifest, (key, value: unknown) => (key === 'image' && typeof value === 'string' ? undefined : value));
  return JSON.parse(text) as Vector['manifest'];
}

function vectorOf(manifest: Vector['manifest'], verdicts: Verdicts): Vector {
  const [baseline, restricted] = LEVELS.map(level => runs(verdicts[level])) as [Runs, Runs];
  return { manifest, baseline, restricted };
}

function runs(masks: readonly number[]): Runs {
  return Object.fromEntries([...masks.entries()].filter(([i, mask]) => mask !== masks[i - 1]));
}

/** The verdicts of a vector, version by version. */
export function verdictsOf(vector: Vector, versions: readonly string[]): Verdicts {
  const [baseline, restricted] = LEVELS.map(level => {
    let last = 0;
    return versions.map((_, i) => (last = vector[level][i] ?? last));
  }) as [number[], number[]];
  return { baseline, restricted };
}
