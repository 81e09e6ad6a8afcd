import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as os from 'node:os';
import * as path from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadAll } from 'js-yaml';

/** What is measured, by name: each runs in a process of its own, on the bytes of one file or of a folder. */
const VARIANTS: Readonly<Record<string, (input: string) => void>> = {
  'js-yaml': input => filesOf(input).forEach(file => loadAll(fs.readFileSync(file, 'utf8'))),
  'command': input => command(['check', '--format', 'text', '--output', path.join(folder, 'report.txt'), input]),
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const [variant, input] = process.argv.slice(2) as [string, string];
const start = { wall: performance.now(), cpu: process.cpuUsage() };
process.on('exit', () => {
  const { user, system } = process.cpuUsage(start.cpu);
  const milliseconds = performance.now() - start.wall;
  fs.rmSync(folder, { recursive: true });
  process.stdout.write(JSON.stringify({ milliseconds, processor: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1000 }));
  process.exitCode = 0;
});
VARIANTS[variant]!(input);

function filesOf(place: string): string[] {
  return fs.statSync(place).isDirectory() ? fs.readdirSync(place).map(name => path.join(place, name)) : [place];
}

/** Runs the command line as users get it, from reading files to writing the report. */
function command(args: readonly string[]): void {
  process.argv.splice(2, Infinity, ...args);
  createRequire(__filename)('../../lib/cli/bundle.js');
}
