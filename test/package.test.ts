import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..');
const { bin } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { bin: Record<string, string> };
const command = bin['cdk8s-hardened']!;

test('the package carries the command, and the libraries that it loads', () => {
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });
  const [{ files, bundled }] = JSON.parse(listed) as [{ files: { path: string }[]; bundled: string[] }];
  expect(files.map(file => file.path)).toContain(command);
  expect(bundled).toEqual(expect.arrayContaining(['js-yaml', 're2js', 'yaml']));
}, 120_000);

describe('the command that ships', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-package-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  const check = (text: string): { findings: { rule: string; source: { line: number; column: number } }[] } => {
    const { stdout, status, stderr } = spawnSync(process.execPath, [path.join(ROOT, command), 'check', '--format', 'json', '-'], { cwd: folder, input: text, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, '']);
    return JSON.parse(stdout) as ReturnType<typeof check>;
  };
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  hostPID: yes\n  containers: []\n';

  test('checks what tools print', () => {
    expect(check(pod).findings).toContainEqual(expect.objectContaining({ rule: 'no-host-pid', source: { file: '<stdin>', line: 7, column: 3 } }));
  });

  test('checks what only the libraries read', () => {
    expect(check(pod.replace('yes', '!!bool yes')).findings).toContainEqual(expect.objectContaining({ rule: 'no-host-pid', source: { file: '<stdin>', line: 7, column: 3 } }));
  });

  test('finds the same, and says no more, where there is much to judge', () => {
    const many = `${pod}${'# what makes it long\n'.repeat(20_000)}`;
    expect(check(many).findings).toEqual(check(pod).findings);
  });

  test('reads a policy', () => {
    fs.writeFileSync(path.join(folder, 'hardened.yaml'), 'apiVersion: cdk8s-hardened/v1\nkind: Policy\nprofile: baseline\n');
    expect(check(pod).findings.length).toBeGreaterThan(0);
    fs.rmSync(path.join(folder, 'hardened.yaml'));
  });

  test('does not carry the libraries that apps are built with', () => {
    const text = fs.readFileSync(path.join(ROOT, command), 'utf8');
    expect(text).toContain('// src/checks/checker.ts');
    expect(text).not.toMatch(/^\/\/ node_modules\//m);
  });
});
