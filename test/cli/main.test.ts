import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { buildSync } from 'esbuild';

const PROJECT = path.join(__dirname, '..', '..');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-main-'));
const bundle = path.join(folder, 'lib', 'cli', 'bundle.js');

beforeAll(() => {
  buildSync({ entryPoints: [path.join(PROJECT, 'src', 'cli', 'main.ts')], bundle: true, platform: 'node', target: 'node20', outfile: bundle });
  fs.copyFileSync(path.join(PROJECT, 'package.json'), path.join(folder, 'package.json'));
  fs.symlinkSync(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'));
  const pod = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{"hostPID":true,"containers":[{"name":"web","image":"web"}]}}\n';
  fs.writeFileSync(path.join(folder, 'bad.yaml'), pod);
  fs.writeFileSync(path.join(folder, 'many.yaml'), Array.from({ length: 300 }, (_, number) => pod.replace('"web"', `"web${number}"`)).join('---\n'));
  fs.writeFileSync(path.join(folder, 'broken.yaml'), 'a: *b\n---\n'.repeat(3000));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The exit code and the errors of a line of the shell. */
function shell(command: string): { readonly code: number | null; readonly error: string } {
  const { status, stderr } = spawnSync('bash', ['-c', `check() { '${process.execPath}' '${bundle}' check "$@"; }; ${command}`], { cwd: folder, encoding: 'utf8' });
  return { code: status, error: stderr };
}

test('whoever reads the output may stop reading', () => {
  expect(shell('check many.yaml | head -1; exit ${PIPESTATUS[0]}')).toEqual({ code: 1, error: '' });
});

test('whoever reads the problems may stop reading, and they are problems still', () => {
  expect(shell('check broken.yaml 2>&1 | head -1; exit ${PIPESTATUS[0]}')).toEqual({ code: 2, error: '' });
});

test('an output that cannot be written is told in a line, and is no finding', () => {
  expect(shell('check bad.yaml > /dev/full')).toEqual({ code: 2, error: expect.stringMatching(/^cdk8s-hardened: the output cannot be written: ENOSPC: [^\n]*\n$/) as string });
});

test('the output of a program may be an operand', () => {
  expect(shell('check <(cat bad.yaml) > /dev/null')).toEqual({ code: 1, error: '' });
  expect(shell('cat bad.yaml | check /dev/stdin > /dev/null')).toEqual({ code: 1, error: '' });
});
