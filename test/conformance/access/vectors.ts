import * as fs from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import type { AccessRequest } from '../../../src/analysis/access/request';
import { examination } from './aimed';
import type { Authorizer } from './authorizer';
import type { RandomCluster } from './clusters';

/** A cluster, questions about it, and the authorizer's answers: a letter each. */
export interface Vector extends RandomCluster {
  readonly questions: readonly AccessRequest[];
  readonly answers: string;
}

/** Recorded answers, so that tests need no oracle. */
export interface Vectors {
  /** The version whose authorizer answered. */
  readonly kubernetes: string;
  readonly vectors: readonly Vector[];
}

/** Where the vectors are kept. */
export const VECTORS = path.join(__dirname, '..', '..', 'analysis', 'access', 'vectors.json');

const MOST_BYTES = 290_000;

/** Fixed, so that the same authorizer gives the same file. */
const SEED = 37;

const MOST_SAMPLES = 300;

const QUESTIONS = 60;

/** Records as many questions as fit the file, no more denials than permissions of a cluster; says how many. */
export async function record(authorizer: Authorizer): Promise<number> {
  const head = JSON.stringify({ kubernetes: authorizer.kubernetes });
  const lines: string[] = [];
  let bytes = head.length;
  let count = 0;
  for (const { objects, questions } of fc.sample(examination(QUESTIONS), { seed: SEED, numRuns: MOST_SAMPLES })) {
    const vector = balanced(objects, questions, await authorizer.answers(objects, questions));
    const line = JSON.stringify(vector);
    bytes += line.length + 2;
    if (bytes > MOST_BYTES) {
      break;
    }
    lines.push(line);
    count += vector.questions.length;
  }
  fs.writeFileSync(VECTORS, `${head.slice(0, -1)},"vectors":[\n${lines.join(',\n')}\n]}\n`);
  return count;
}

function balanced(objects: RandomCluster, questions: readonly AccessRequest[], answers: string): Vector {
  const allowed = indexes(answers).filter(index => answers[index] === 'y');
  const denied = indexes(answers).filter(index => answers[index] !== 'y').slice(0, Math.max(allowed.length, 3));
  const kept = [...allowed, ...denied].sort((one, other) => one - other);
  return { ...objects, questions: kept.map(index => questions[index]!), answers: kept.map(index => answers[index]!).join('') };
}

function indexes(text: string): number[] {
  return Array.from(text, (_, index) => index);
}
