import * as path from 'node:path';
import { performance } from 'node:perf_hooks';
import { EVERY_RULE } from '../../lib/checks/every-rule';
import { Facts } from '../../lib/checks/facts';
import { optimizeLater } from '../../lib/cli/engine';
import { run } from '../../lib/cli/run';

/** Where the time of a check goes: to stdout as lists of names and milliseconds, of all of them, of each rule, and of the facts that several rules ask for. */

const rules = new Map<string, number>();
const facts = new Map<string, number>();

/** What was measured within each measurement that is under way. */
const within: number[] = [0];

/** Adds the time that some work takes, without what is measured within it. */
function timed<Result>(times: Map<string, number>, name: string, work: () => Result): Result {
  const start = performance.now();
  within.push(0);
  try {
    return work();
  } finally {
    const all = performance.now() - start;
    times.set(name, (times.get(name) ?? 0) + all - within.pop()!);
    within.push(within.pop()! + all);
  }
}

/** A rule, whatever it judges. */
interface AnyRule {
  readonly id: string;
  check(...args: readonly unknown[]): Iterable<unknown>;
}

for (const rule of EVERY_RULE as readonly unknown[] as readonly AnyRule[]) {
  const check = rule.check.bind(rule);
  // A generator works while it is read.
  rule.check = (...args) => timed(rules, rule.id, () => [...check(...args)]);
}

for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(Facts.prototype))) {
  const { get } = descriptor;
  if (get) {
    Object.defineProperty(Facts.prototype, name, {
      ...descriptor,
      get(this: Facts) {
        return timed(facts, name, () => get.call(this) as unknown);
      },
    });
  }
}

async function main(file: string): Promise<void> {
  const start = performance.now();
  await run(['check', file], {
    out: () => undefined, error: () => undefined, stdin: () => Promise.resolve(Buffer.alloc(0)), isTerminal: false, cwd: path.dirname(file), env: {}, today: '2026-11-21',
    beforeMuch: optimizeLater,
  });
  const whole = performance.now() - start;
  process.stdout.write(JSON.stringify({ whole, rules: worstFirst(rules), facts: worstFirst(facts) }));
}

function worstFirst(times: ReadonlyMap<string, number>): [string, number][] {
  return [...times].sort((a, b) => b[1] - a[1]);
}

void main(process.argv[2]!);
