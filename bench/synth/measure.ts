import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { performance } from 'node:perf_hooks';
import * as cdk8s from 'cdk8s';
import { buildChain } from './chain';
import { writeFloor } from './floor';
import { buildHardened } from './hardened';
import { buildPlain } from './plain';
import type { Size } from './size';
import * as hardened from 'cdk8s-hardened';

/** What is measured, by name: each runs in a process of its own. */
const VARIANTS: Readonly<Record<string, (outdir: string, size: Size) => void>> = {
  'plain app, plain objects': (outdir, size) => synth(new cdk8s.App({ outdir }), app => buildPlain(app, size)),
  'hardened app, plain objects': (outdir, size) => synth(reporting(outdir), app => buildPlain(app, size)),
  'hardened app, hardened objects': (outdir, size) => synth(new hardened.App({ outdir }), app => buildHardened(app, size)),
  'floor': (outdir, size) => writeFloor(outdir, size),
  'chain': (outdir, { charts, workloads }) => synth(new hardened.App({ outdir }), app => buildChain(app, charts, workloads, true)),
  'no chain': (outdir, { charts, workloads }) => synth(new hardened.App({ outdir }), app => buildChain(app, charts, workloads, false)),
};

/** Plain objects have findings; what counts here is the time it takes to find them. */
function reporting(outdir: string): hardened.App {
  process.env.CDK8S_HARDENED_REPORT_ONLY = '1';
  process.stderr.write = () => true;
  return new hardened.App({ outdir });
}

function synth<App extends cdk8s.App>(app: App, build: (app: App) => void): void {
  build(app);
  app.synth();
}

const [variant, charts, workloads] = process.argv.slice(2);
const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const start = performance.now();
VARIANTS[variant!]!(outdir, { charts: Number(charts), workloads: Number(workloads) });
const milliseconds = performance.now() - start;
fs.rmSync(outdir, { recursive: true });
process.stdout.write(JSON.stringify({ milliseconds, megabytes: process.memoryUsage().rss / 1e6 }));
