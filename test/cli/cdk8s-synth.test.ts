import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as ts from 'typescript';

const PROJECT = path.join(__dirname, '..', '..');
const CLI = path.join(PROJECT, 'node_modules', 'cdk8s-cli', 'bin', 'cdk8s');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-synth-'));
const installed = path.join(folder, 'node_modules', 'cdk8s-hardened');

/** Puts this package, as it is now, where npm would. */
beforeAll(() => {
  const src = path.join(PROJECT, 'src');
  for (const file of fs.readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    const target = path.join(installed, 'lib', file.replace(/\.ts$/, '.js'));
    if (/\.(?:ts|json)$/.test(file)) {
      const text = fs.readFileSync(path.join(src, file), 'utf8');
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, file.endsWith('.ts') ? ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } }).outputText : text);
    }
  }
  fs.copyFileSync(path.join(PROJECT, 'package.json'), path.join(installed, 'package.json'));
  fs.symlinkSync(path.join(PROJECT, 'node_modules'), path.join(installed, 'node_modules'));
}, 120_000);
afterAll(() => fs.rmSync(folder, { recursive: true }));

const PROGRAM = `
const { App, Chart, ApiObject } = require('./node_modules/cdk8s-hardened/node_modules/cdk8s');
const app = new App();
new Chart(app, 'empty');
const chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
new ApiObject(chart, 'web', {
  apiVersion: 'v1', kind: 'Pod', spec: { hostPID: process.env.HOST_PID === '1', hostIPC: true, containers: [{ name: 'web', image: 'registry.example/web:1.0.0' }] },
});
app.synth();
`;

const POLICY = `
apiVersion: cdk8s-hardened/v1
kind: Policy
profile: baseline
waivers: [{ rule: no-host-ipc, resource: Pod/shop/shop-web, reason: shares a queue }]
`;

interface Synthesis {
  readonly status: number | null;
  readonly output: string;
  readonly reports: readonly { readonly summary: { readonly status: string; readonly metadata: Record<string, string> }; readonly violations: readonly Record<string, unknown>[] }[];
}

/** Runs `cdk8s synth` in a small project. */
function synth(env: Record<string, string>, properties: Record<string, unknown> = {}): Synthesis {
  const reports = path.join(folder, 'reports.json');
  fs.rmSync(reports, { force: true });
  fs.writeFileSync(path.join(folder, 'main.js'), PROGRAM);
  fs.writeFileSync(path.join(folder, 'hardened.yaml'), POLICY);
  fs.writeFileSync(path.join(folder, 'cdk8s.yaml'), JSON.stringify({
    app: 'node main.js', language: 'typescript', output: 'dist',
    validations: [{ package: './node_modules/cdk8s-hardened', version: '0.0.0', class: 'ManifestValidation', properties }],
  }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'synth', '--check-upgrade=false', `--validation-reports-output-file=${reports}`], {
    cwd: folder, encoding: 'utf8', env: { ...process.env, ...env, CI: '1' },
  });
  const written = fs.existsSync(reports) ? JSON.parse(fs.readFileSync(reports, 'utf8')) as Pick<Synthesis, 'reports'> : { reports: [] };
  return { status, output: stdout + stderr, ...written };
}

test('a finding fails cdk8s synth, with the construct, the place and the fix', () => {
  const { status, output, reports: [report] } = synth({ HOST_PID: '1' });
  expect([status, report!.summary.status]).toEqual([2, 'failure']);
  expect(report!.violations).toEqual([{
    ruleName: 'no-host-pid (critical)',
    recommendation: expect.stringContaining('cdk8s-hardened explain no-host-pid') as string,
    fix: expect.stringContaining('hostPID') as string,
    violatingConstructs: [{
      resourceName: 'shop-web', constructPath: 'shop/web', manifestPath: 'dist/shop.k8s.yaml',
      locations: [expect.stringMatching(/^Pod shop\/shop-web: spec\.hostPID is true, expected .* at \d+:\d+$/) as string],
    }],
  }]);
  expect(output).toContain('no-host-pid (critical) (1 occurrences)');
});

test('what the hardened.yaml beside cdk8s.yaml waives fails nothing, and is told', () => {
  const { status, reports: [report] } = synth({});
  expect([status, report!.violations, report!.summary.metadata]).toEqual([0, [], {
    files: '1', resources: '1', rules: expect.stringMatching(/^\d+$/) as string, findings: '0', waived: '1\nno-host-ipc at Pod shop/shop-web: shares a queue',
  }]);
});

test('a property that is not known fails cdk8s synth', () => {
  const { status, output } = synth({}, { failon: 'low' });
  expect(status).toBe(1);
  expect(output).toContain('cdk8s.yaml: properties.failon is not known, expected policy, profile, kubernetes, namespace, baseline, failOn');
});
