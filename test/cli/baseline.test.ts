import { annotated } from './annotated';
import { CliBench } from './cli-bench';

let bench: CliBench;
beforeEach(() => {
  bench = new CliBench();
  bench.write('web.yaml', annotated({}));
});
afterEach(() => bench.remove());

const CHECK = ['check', 'web.yaml', '--profile', 'baseline'] as const;

/** Writes a baseline of what is there now. */
async function start(): Promise<void> {
  await bench.run(...CHECK, '--write-baseline', 'known.yaml');
}

function edit(pattern: string | RegExp, replacement: string, file = 'web.yaml'): void {
  bench.write(file, bench.read(file).replace(pattern, replacement));
}

test('writes what is found, a line each in the order of names, and passes', async () => {
  const { code, error } = await bench.run(...CHECK, '--write-baseline', 'known.yaml');
  expect(code).toBe(0);
  expect(error).toBe('known.yaml: 4 findings are known from now on\n');
  expect(bench.read('known.yaml').split('\n').slice(1)).toEqual([
    'apiVersion: cdk8s-hardened/v1',
    'kind: Baseline',
    'findings:',
    expect.stringMatching(/^ {2}- \{ rule: no-host-network, severity: high, resource: "Deployment shop\/web", fingerprint: "[0-9a-f]{32}:1" \}$/),
    expect.stringMatching(/^ {2}- \{ rule: no-host-pid, severity: critical, /),
    expect.stringMatching(/^ {2}- \{ rule: no-privileged, severity: critical, resource: "Deployment shop\/web", container: "log", fingerprint: /),
    expect.stringMatching(/^ {2}- \{ rule: no-privileged, severity: critical, resource: "Deployment shop\/web", container: "web", fingerprint: /),
    '',
  ]);
});

test('writes the same text whatever order files are read in', async () => {
  bench.write('a.yaml', annotated({}, {}, 'api'));
  await bench.run('check', 'web.yaml', 'a.yaml', '--write-baseline', 'one.yaml');
  await bench.run('check', 'a.yaml', 'web.yaml', '--write-baseline', 'two.yaml');
  expect(bench.read('one.yaml')).toBe(bench.read('two.yaml'));
});

test('passes what it knows, tells only how much that is, and marks it for programs', async () => {
  await start();
  const { code, out, error } = await bench.run(...CHECK, '--baseline', 'known.yaml');
  expect([code, error]).toEqual([0, '']);
  expect(out).toMatch(/^0 findings, 0 waived, 4 known from the baseline; 1 resource in 1 file judged by \d+ rules\n$/);
  const { summary, findings } = await bench.report(...CHECK.slice(1), '--baseline', 'known.yaml');
  expect(summary).toMatchObject({ findings: 0, waived: 0, baseline: 4 });
  expect(findings.map(({ baseline }) => baseline)).toEqual([true, true, true, true]);
});

test('knows findings again behind other lines and at other places of lists', async () => {
  await start();
  edit('metadata:\n', '# moved\nmetadata:\n');
  edit('      containers:\n', '      containers:\n        - { name: first, image: registry.example/first:1.0.0 }\n');
  expect((await bench.run(...CHECK, '--baseline', 'known.yaml')).code).toBe(0);
});

test('fails for a new finding, and tells that one alone', async () => {
  await start();
  edit('hostPID: true\n', 'hostPID: true\n      hostIPC: true\n');
  const { code, out } = await bench.run(...CHECK, '--baseline', 'known.yaml');
  expect(code).toBe(1);
  expect(out).toContain('no-host-ipc');
  expect(out).not.toContain('no-host-pid');
});

test('fails for a finding that became worse, and not for one that became milder', async () => {
  await start();
  edit('no-host-network, severity: high', 'no-host-network, severity: medium', 'known.yaml');
  const { code, out } = await bench.run(...CHECK, '--baseline', 'known.yaml');
  expect(code).toBe(1);
  expect(out).toMatch(/1 finding, 0 waived, 3 known from the baseline/);
  edit('no-host-network, severity: medium', 'no-host-network, severity: critical', 'known.yaml');
  expect((await bench.run(...CHECK, '--baseline', 'known.yaml')).code).toBe(0);
});

test('fails for a finding that has come to include more', async () => {
  bench.write('shop.yaml', 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: baseline } }\n');
  edit(/, securityContext: \{ privileged: true \}/g, '');
  await bench.run('check', 'shop.yaml', 'web.yaml', '--write-baseline', 'known.yaml');
  expect(bench.read('known.yaml')).toContain('rule: fit-pod-security-level, severity: critical, resource: "Deployment shop/web", includes: [no-host-network, no-host-pid], ');
  expect((await bench.run('check', 'shop.yaml', 'web.yaml', '--baseline', 'known.yaml')).code).toBe(0);
  edit('hostPID: true\n', 'hostPID: true\n      hostIPC: true\n');
  expect((await bench.run('check', 'shop.yaml', 'web.yaml', '--baseline', 'known.yaml')).code).toBe(1);
});

test('tells what is mended, and that the baseline may be written anew', async () => {
  await start();
  edit('hostPID: true\n', 'hostPID: false\n');
  const { code, error } = await bench.run(...CHECK, '--baseline', 'known.yaml');
  expect([code, error]).toEqual([0, 'known.yaml: 1 entry matches no finding any more; --write-baseline known.yaml removes what is mended\n']);
});

test('leaves out what is waived, so that the end of the waiver is still told', async () => {
  bench.write('web.yaml', annotated({ 'hardened.cdk8s.io/waive.no-host-pid': 'traces the node' }));
  await start();
  expect(bench.read('known.yaml')).not.toContain('no-host-pid');
  const { code, out } = await bench.run(...CHECK, '--baseline', 'known.yaml', '--no-waivers');
  expect(code).toBe(1);
  expect(out).toContain('no-host-pid');
});

test('knows a fault of a policy waiver again when it moves to another line', async () => {
  const policy = 'apiVersion: cdk8s-hardened/v1\nkind: Policy\nwaivers:\n  - { rule: no-host-ipc, resource: Deployment/shop/web, reason: why }\n';
  bench.write('hardened.yaml', policy);
  await start();
  bench.write('hardened.yaml', policy.replace('kind', '# moved\nkind'));
  const { summary } = await bench.report(...CHECK.slice(1), '--baseline', 'known.yaml');
  expect(summary).toMatchObject({ findings: 0, baseline: 5 });
});

test('is no manifest, where it lies among them', async () => {
  bench.write('hardened.yaml', 'apiVersion: cdk8s-hardened/v1\nkind: Policy\n');
  await start();
  expect((await bench.report('.', '--profile', 'baseline', '--baseline', 'known.yaml')).summary).toMatchObject({ resources: 1, findings: 0 });
  const { code, error } = await bench.run('check', 'known.yaml');
  expect([code, error]).toEqual([2, 'known.yaml: holds no Kubernetes object, expected manifests\nnothing was judged: expected at least one Kubernetes object\n']);
});

test('is not written where some input cannot be read', async () => {
  bench.write('broken.yaml', 'kind: [\n');
  const { code, error } = await bench.run(...CHECK, 'broken.yaml', '--write-baseline', 'known.yaml');
  expect(code).toBe(2);
  expect(error).toContain('known.yaml is not written: a baseline of half the input would not know the rest\n');
  expect(bench.has('known.yaml')).toBe(false);
});

test('is written for a clean input too', async () => {
  bench.write('clean.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: flags, namespace: shop }\n');
  await bench.run('check', 'clean.yaml', '--profile', 'baseline', '--write-baseline', 'known.yaml');
  expect(bench.read('known.yaml')).toMatch(/\nfindings: \[\]\n$/);
  expect((await bench.run('check', 'clean.yaml', '--profile', 'baseline', '--baseline', 'known.yaml')).code).toBe(0);
});

test('works for the app of cdk8s.yaml', async () => {
  bench.write('manifest.yaml', bench.read('web.yaml'));
  bench.write('cdk8s.yaml', 'language: typescript\napp: mkdir -p $CDK8S_OUTDIR && cp manifest.yaml $CDK8S_OUTDIR/web.k8s.yaml\n');
  expect((await bench.run('check', '--write-baseline', 'known.yaml')).code).toBe(0);
  expect((await bench.run('check', '--baseline', 'known.yaml')).code).toBe(0);
  edit('hostPID: true\n', 'hostPID: true\n      hostIPC: true\n', 'manifest.yaml');
  expect((await bench.run('check', '--baseline', 'known.yaml')).code).toBe(1);
});

test.each([
  ['is not there', undefined, /none\.yaml cannot be read, expected a file/],
  ['is no YAML', 'findings: [', /none\.yaml:1: the text is not YAML/],
  ['is another kind', 'apiVersion: cdk8s-hardened/v1\nkind: Policy\nfindings: []\n', /none\.yaml:2: kind is "Policy", expected Baseline/],
  ['is of another version', 'apiVersion: cdk8s-hardened/v2\nkind: Baseline\nfindings: []\n', /none\.yaml:1: apiVersion is "cdk8s-hardened\/v2", expected cdk8s-hardened\/v1/],
  ['lacks a field', entry('rule: a, severity: low, resource: b'), /none\.yaml:4: findings\[0\] is without fingerprint, expected a mapping with fingerprint/],
  ['has a severity that is none', entry(`rule: a, severity: bad, resource: b, fingerprint: "${'0'.repeat(32)}:1"`), /none\.yaml:4: findings\[0\]\.severity is "bad", expected one of critical/],
  ['has a fingerprint that is none', entry('rule: a, severity: low, resource: b, fingerprint: abc'), /none\.yaml:4: findings\[0\]\.fingerprint is "abc", expected a fingerprint/],
  [
    'has a fingerprint twice', entry(...['a', 'b'].map(rule => `rule: ${rule}, severity: low, resource: b, fingerprint: "${'0'.repeat(32)}:1"`)),
    /none\.yaml:5: findings\[1\]\.fingerprint is 0{32}:1 for the second time, expected each fingerprint once/,
  ],
])('cannot run with a baseline that %s', async (_, text, message) => {
  if (text !== undefined) {
    bench.write('none.yaml', text);
  }
  const { code, error, out } = await bench.run(...CHECK, '--baseline', 'none.yaml');
  expect([code, out]).toEqual([2, '']);
  expect(error).toMatch(message);
});

test('cannot hold findings against a baseline and write it in one run', async () => {
  const { code, error } = await bench.run(...CHECK, '--baseline', 'a.yaml', '--write-baseline', 'a.yaml');
  expect([code, error]).toEqual([2, 'cdk8s-hardened check: --baseline and --write-baseline are both given, expected one: what is written is all that is found\n']);
});

test('cannot write a baseline where a folder is', async () => {
  bench.write('known/keep', '');
  const { code, error } = await bench.run(...CHECK, '--write-baseline', 'known');
  expect(code).toBe(2);
  expect(error).toMatch(/^cdk8s-hardened check: --write-baseline known cannot be written, expected a file: /);
});

function entry(...entries: readonly string[]): string {
  return `apiVersion: cdk8s-hardened/v1\nkind: Baseline\nfindings:\n${entries.map(each => `  - { ${each} }\n`).join('')}`;
}
