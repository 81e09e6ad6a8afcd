import { execFileSync } from 'node:child_process';
import * as path from 'node:path';

/** What one run took. */
export interface Sample {
  readonly milliseconds: number;
  /** Milliseconds of processor time, all threads together, where it was measured. */
  readonly processor?: number;
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
      const run = JSON.parse(runScript(script, args)) as Sample;
      const before = best.get(name);
      if (!before || timeOf(run) < timeOf(before)) {
        best.set(name, run);
      }
    }
  }
  return best;
}

/** Runs a script of this folder in a process of its own: what it says. */
export function runScript(script: string, args: readonly string[]): string {
  return execFileSync(process.execPath, ['-r', 'ts-node/register/transpile-only', script, ...args], {
    cwd: path.join(__dirname, '..'), encoding: 'utf8', env: { ...process.env, TS_NODE_PROJECT: 'bench/tsconfig.json' },
  });
}

function timeOf({ processor, milliseconds }: Sample): number {
  return processor ?? milliseconds;
}
