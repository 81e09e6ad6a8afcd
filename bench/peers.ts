import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { writeCorpus } from './check/corpus';
import { EVERY_PEER, install, type Peer } from './peers/peers';
import { report } from './target';

/** Other checkers beside this one, on the same file, in turn. What cannot be installed is named. */

const ROOT = path.join(__dirname, '..');
const ROUNDS = Number(process.env.ROUNDS ?? 2);
const SIZES = (process.env.WORKLOADS ?? '500,2000').split(',').map(Number);
const LIMIT = Number(process.env.PEER_MINUTES ?? 15) * 60_000;

/** What `timeout` exits with when it had to end a program. */
const TIMED_OUT = 124;

const OURS: Peer = { name: 'cdk8s-hardened', install: [], run: file => [process.execPath, path.join(ROOT, 'lib', 'cli', 'bundle.js'), 'check', file] };

const peers = [OURS, ...EVERY_PEER.filter(peer => {
  const problem = install(peer, LIMIT);
  if (problem !== undefined) {
    console.log(`not installed: ${peer.name}: ${problem}`);
  }
  return problem === undefined;
})];

const best = new Map<string, number>();

for (const style of ['clean', 'dirty'] as const) {
  for (const size of SIZES) {
    const { file, documents } = writeCorpus(path.join(ROOT, 'dist', 'bench'), style, size);
    measure(file, `${style} ${size}`);
    console.log(`\n${documents} ${style} documents in one file`);
    for (const { name } of peers) {
      const spent = best.get(`${style} ${size} ${name}`);
      console.log(`${spent === undefined ? `      over ${LIMIT / 1000} s` : `${spent.toFixed(2).padStart(10)} s of processor`}  ${name}`);
    }
  }
}

report(['clean', 'dirty'].flatMap(style => {
  const on = `${style} ${SIZES.at(-1)!}`;
  const fastest = Math.min(...EVERY_PEER.map(({ name }) => best.get(`${on} ${name}`) ?? Infinity));
  return { what: `${on}: cdk8s-hardened / the fastest of the others`, ratio: best.get(`${on} ${OURS.name}`)! / fastest, atMost: 1 / 3 };
}));

/** Keeps the least of some rounds, in which each has its turn. */
function measure(file: string, on: string): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const peer of peers) {
      const seconds = processorSeconds(peer.run(file));
      const key = `${on} ${peer.name}`;
      if (seconds !== undefined) {
        best.set(key, Math.min(best.get(key) ?? Infinity, seconds));
      }
    }
  }
}

/** What the shell says that a program took, on all cores together. */
function processorSeconds(command: readonly string[]): number | undefined {
  const script = 'TIMEFORMAT="%U %S"; time timeout "$@" >/dev/null 2>/dev/null';
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', String(LIMIT / 1000), ...command], { encoding: 'utf8', env: { ...process.env, TS_NODE_PROJECT: 'bench/tsconfig.json' } });
  const times = stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
  return status === TIMED_OUT ? undefined : times[0]! + times[1]!;
}
