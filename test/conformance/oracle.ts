import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

const CACHE = process.env.CDK8S_HARDENED_CONFORMANCE_CACHE ?? path.join(__dirname, '..', '..', 'node_modules', '.cache', 'conformance');

/**
 * Builds a Go program of a conformance suite, once for each state of its sources.
 *
 * @param folder the module's folder
 * @param target the package to build, `.` or `./cmd/name`
 * @param flags further flags of `go build`
 * @returns the path of the binary
 */
export function oracle(folder: string, target = '.', flags: readonly string[] = []): string {
  const binary = path.join(CACHE, `${path.basename(folder)}-${stateOf(folder, [target, ...flags])}`, path.basename(path.resolve(folder, target)));
  if (!fs.existsSync(binary)) {
    needGo();
    console.error(`building ${path.relative(process.cwd(), path.resolve(folder, target))}; the first build takes minutes`);
    // One set of flags for all modules, so that they share the compiled packages.
    run('go', ['build', '-trimpath', ...flags, '-o', binary, target], folder, { CGO_ENABLED: '0' });
  }
  return binary;
}

/** Where a module of the Go proxy lies on this disk, downloaded if it has to be. */
export function moduleFolder(folder: string, module: string): string {
  needGo();
  run('go', ['mod', 'download', module], folder, {});
  return spawnSync('go', ['list', '-m', '-f', '{{.Dir}}', module], { cwd: folder, encoding: 'utf8' }).stdout.trim();
}

function needGo(): void {
  if (spawnSync('go', ['version']).status !== 0) {
    throw new Error('go is not installed, expected Go 1.26 or newer on the PATH: https://go.dev/dl/');
  }
}

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): void {
  const { status } = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${status}, expected 0`);
  }
}

function stateOf(folder: string, settings: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.go$|(?:^|\/)go\.(?:mod|sum)$/.test(name)).sort();
  files.forEach(name => hash.update(`${name}\0`).update(fs.readFileSync(path.join(folder, name))));
  return hash.digest('hex').slice(0, 16);
}
