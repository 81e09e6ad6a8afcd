import { execFileSync } from 'node:child_process';
import * as path from 'node:path';

/** What one run took. */
export interface Sample {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** A program to run, with its arguments. */
export interface Variant {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

/**
 * Runs variants in turn, each time in a fresh process, so that noise of the machine meets all of them alike.
 *
 * @returns the fastest run of each
 */
export function sample(variants: readonly Variant[], rounds: number): Map<string, Sample> {
  const best = new Map<string, Sample>();
  for (let round = 0; round < rounds; round++) {
    for (const { name, script, args } of variants) {
      const run = JSON.parse(execFileSync(process.execPath, ['-r', 'ts-node/register/transpile-only', script, ...args], {
        cwd: path.join(__dirname, '..'), encoding: 'utf8', env: { ...process.env, TS_NODE_PROJECT: 'bench/tsconfig.json' },
      })) as Sample;
      const before = best.get(name);
      if (!before || run.milliseconds < before.milliseconds) {
        best.set(name, run);
      }
    }
  }
  return best;
}
