import * as path from 'node:path';
import { performance } from 'node:perf_hooks';
import { EVERY_RULE } from '../../lib/checks/every-rule';
import { run } from '../../lib/cli/run';

/** Where the time of a check goes: to stdout as a list of names and milliseconds, all of them and each rule. */

const spent = new Map<string, number>();

/** A rule, whatever it judges. */
interface AnyRule {
  readonly id: string;
  check(...args: readonly unknown[]): Iterable<unknown>;
}

for (const rule of EVERY_RULE as readonly unknown[] as readonly AnyRule[]) {
  const check = rule.check.bind(rule);
  rule.check = (...args) => {
    const start = performance.now();
    try {
      // A generator works while it is read.
      return [...check(...args)];
    } finally {
      spent.set(rule.id, (spent.get(rule.id) ?? 0) + performance.now() - start);
    }
  };
}

async function main(file: string): Promise<void> {
  const start = performance.now();
  await run(['check', file], {
    out: () => undefined, error: () => undefined, stdin: () => Promise.resolve(Buffer.alloc(0)), isTerminal: false, cwd: path.dirname(file), env: {}, today: '2026-11-21',
  });
  const whole = performance.now() - start;
  process.stdout.write(JSON.stringify({ whole, rules: [...spent].sort((a, b) => b[1] - a[1]) }));
}

void main(process.argv[2]!);
