import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Corpus, writeCorpus } from './check/corpus';
import { runScript, sample, type Variant } from './sample';
import { report, type Target } from './target';

/** Checks of plain YAML: ours against the fastest library reading the same bytes, by the clock and in processor time, which neighbours disturb least. */

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const ROOT = path.join(__dirname, '..');
const FOLDER = path.join(ROOT, 'dist', 'bench');
const STYLES = ['clean', 'dirty'] as const;
const SIZES = [2000, 4000, 8000] as const;

const corpora = new Map(STYLES.flatMap(style => SIZES.map(size => [`${style} ${size}`, writeCorpus(FOLDER, style, size)] as const)));
const variants: Variant[] = [...corpora].flatMap(([name, { file, folder }]) => [
  ...(name.endsWith(' 2000') ? [variant('js-yaml', `${name} in many files`, folder), variant('command', `${name} in many files`, folder)] : []),
  variant('js-yaml', `${name} in one file`, file), variant('command', `${name} in one file`, file),
]);

function variant(what: string, on: string, input: string): Variant {
  return { name: `${what}, ${on}`, script: 'bench/check/measure.ts', args: [what, input] };
}

for (const [name, { documents, bytes }] of corpora) {
  console.log(`${name} workloads: ${documents} documents, ${(bytes / 1e6).toFixed(1)} MB`);
}
const best = sample(variants, ROUNDS);
for (const [name, { milliseconds, processor, megabytes }] of best) {
  console.log(`${milliseconds.toFixed(0).padStart(6)} ms ${processor!.toFixed(0).padStart(6)} ms of processor ${megabytes.toFixed(0).padStart(5)} MB  ${name}`);
}

const clock = (name: string): number => best.get(name)!.milliseconds;
const processor = (name: string): number => best.get(name)!.processor!;

report([
  ...STYLES.flatMap(style => [`${style} 2000 in one file`, `${style} 2000 in many files`, `${style} 8000 in one file`]).flatMap(on => [
    { what: `${on}: check, with its report / js-yaml`, ratio: clock(`command, ${on}`) / clock(`js-yaml, ${on}`), atMost: 1.6 },
    { what: `${on}: the same in processor time`, ratio: processor(`command, ${on}`) / processor(`js-yaml, ${on}`), atMost: 1.6 },
  ]),
  ...STYLES.map(style => ({
    what: `${style}: four times as much / four times the time`,
    ratio: processor(`command, ${style} 8000 in one file`) / (4 * processor(`command, ${style} 2000 in one file`)),
    atMost: 1.15,
  })),
  ...STYLES.flatMap(style => ruleShares(style, corpora.get(`${style} 2000`)!)),
  startUp(),
]);

/** The rules that take most, in parts of the whole check, without the facts that several of them ask for. */
function ruleShares(style: string, { file }: Corpus): Target[] {
  const runs = Array.from({ length: ROUNDS }, () => JSON.parse(runScript('bench/check/rule-shares.ts', [file])) as { whole: number } & Record<'rules' | 'facts', [string, number][]>);
  const whole = Math.min(...runs.map(run => run.whole));
  for (const [name, spent] of leastOf(runs.map(run => run.facts)).slice(0, 4)) {
    console.log(`${spent.toFixed(0).padStart(6)} ms of ${whole.toFixed(0)} ms for facts that rules share: ${name}, ${style}`);
  }
  return leastOf(runs.map(run => run.rules)).slice(0, 8).map(([rule, spent]) => ({ what: `${style}: ${rule} / the whole check`, ratio: spent / whole, atMost: 0.05 }));
}

/** The least that each took in several runs, most first: whoever is running when garbage is collected is not to blame. */
function leastOf(runs: readonly [string, number][][]): [string, number][] {
  const times = new Map<string, number>();
  for (const [name, spent] of runs.flat()) {
    times.set(name, Math.min(spent, times.get(name) ?? Infinity));
  }
  return [...times].sort((a, b) => b[1] - a[1]);
}

function startUp(): Target {
  const file = path.join(FOLDER, 'one.yaml');
  fs.writeFileSync(file, 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: flags\n  namespace: shop\ndata:\n  colour: green\n');
  const programs = [['-e', 'require("js-yaml")'], [path.join(ROOT, 'lib/cli/bundle.js'), 'check', file]];
  const least = programs.map(() => Infinity);
  for (let round = 0; round < 10 * ROUNDS; round++) {
    programs.forEach((args, index) => {
      const start = performance.now();
      spawnSync(process.execPath, args, { cwd: ROOT });
      least[index] = Math.min(least[index]!, performance.now() - start);
    });
  }
  console.log(`${least[1]!.toFixed(0).padStart(6)} ms to check one small file; node with js-yaml alone: ${least[0]!.toFixed(0)} ms`);
  return { what: 'check of one small file / node with js-yaml alone', ratio: least[1]! / least[0]!, atMost: 1.5 };
}
