import type { Report } from '../../src/report/report';
import { annotated } from './annotated';
import { CliBench } from './cli-bench';

const bench = new CliBench();
afterAll(() => bench.remove());

/** The report about a Deployment whose annotations speak to other tools. */
async function reportOn(annotations: Readonly<Record<string, unknown>>, honour = '[checkov, kube-linter, kube-score, polaris, kubescape]', ofPods = {}): Promise<Report> {
  bench.write('hardened.yaml', `apiVersion: cdk8s-hardened/v1\nkind: Policy\nhonour: ${honour}\n`);
  bench.write('web.yaml', annotated(annotations, ofPods));
  return bench.report('web.yaml');
}

/** Rules with a waived finding, and what their waivers say. */
function waived({ findings }: Report): Record<string, unknown> {
  return Object.fromEntries(findings.flatMap(({ rule, waiver }) => (waiver ? [[rule, waiver]] : [])));
}

/** What is wrong with annotations. */
function faults({ findings }: Report): unknown[] {
  return findings.filter(({ path }) => path.includes('annotations')).map(({ rule, severity, found, expected }) => ({ rule, severity, found, expected }));
}

const NO_REASON = { rule: 'suppression-reason', severity: 'low', found: 'a suppression without a reason', expected: 'a reason' };

test.each([
  ['checkov', { 'checkov.io/skip1': 'CKV_K8S_19=is the proxy' }, { reason: 'is the proxy', suppression: 'checkov:CKV_K8S_19' }],
  ['checkov with an equals sign in the comment', { 'checkov.io/skip1': 'CKV_K8S_19=mode=host' }, { reason: 'mode=host', suppression: 'checkov:CKV_K8S_19' }],
  ['checkov by its former name', { 'bridgecrew.io/skip-a': 'CKV_K8S_19=why' }, { reason: 'why', suppression: 'checkov:CKV_K8S_19' }],
  ['kube-linter', { 'ignore-check.kube-linter.io/host-network': 'is the proxy' }, { reason: 'is the proxy', suppression: 'kube-linter:host-network' }],
  [
    'kubescape', { 'kubescape.io/skip-controls': 'C-0001, C-0041', 'kubescape.io/skip-reason': 'is the proxy', 'kubescape.io/skip-expiry': '2027-01-31T23:59:59Z' },
    { reason: 'is the proxy', expires: '2027-01-31', suppression: 'kubescape:C-0041' },
  ],
])('counts a suppression of %s with its reason', async (_, annotations, waiver) => {
  const report = await reportOn(annotations);
  expect(waived(report)).toEqual({ 'no-host-network': waiver });
  expect(faults(report)).toEqual([]);
});

test.each([
  ['checkov without a comment', { 'checkov.io/skip1': 'CKV_K8S_19' }, 'checkov:CKV_K8S_19'],
  ['kube-linter without a text', { 'ignore-check.kube-linter.io/host-network': '' }, 'kube-linter:host-network'],
  ['polaris', { 'polaris.fairwinds.com/hostNetworkSet-exempt': 'True' }, 'polaris:hostNetworkSet'],
])('counts a suppression of %s, and says that it has no reason', async (_, annotations, suppression) => {
  const report = await reportOn(annotations);
  expect(waived(report)).toEqual({ 'no-host-network': { reason: '', suppression } });
  expect(faults(report)).toEqual([NO_REASON]);
});

test('counts each check of a kube-score list, and what it implies, and says once that it has no reason', async () => {
  const report = await reportOn({ 'kube-score/ignore': 'container-image-pull-policy,container-resources', 'kube-score/enable': 'container-ports-check' });
  expect(report.suppressions!.map(({ check }) => check)).toEqual(['container-image-pull-policy', 'container-resources', 'container-ephemeral-storage-request-and-limit']);
  expect(waived(report)).toMatchObject({ 'memory-limit': { reason: '', suppression: 'kube-score:container-resources' } });
  expect(faults(report)).toEqual([NO_REASON]);
});

test('counts what stands on the pods', async () => {
  expect(Object.keys(waived(await reportOn({}, '[kube-linter]', { 'ignore-check.kube-linter.io/host-pid': 'traces' })))).toEqual(['no-host-pid']);
});

test.each([
  ['kube-linter', { 'kube-linter.io/ignore-all': 'vendored' }],
  ['polaris', { 'polaris.fairwinds.com/exempt': 'true' }],
])('never takes a suppression of all checks of %s for a waiver', async (_, annotations) => {
  const report = await reportOn(annotations);
  expect(waived(report)).toEqual({});
  expect(faults(report)).toEqual([{ rule: 'known-rule', severity: 'medium', found: 'a suppression of all checks', expected: 'a suppression of one check' }]);
});

test('an expiry of kubescape is held, and one that it cannot read voids the suppression as it does there', async () => {
  const over = await reportOn({ 'kubescape.io/skip-controls': 'C-0041', 'kubescape.io/skip-reason': 'why', 'kubescape.io/skip-expiry': '2026-11-21T00:00:00Z' });
  expect(waived(over)).toEqual({});
  expect(faults(over)).toEqual([{ rule: 'fresh-waiver', severity: 'medium', found: 'a suppression until 2026-11-20', expected: 'a day from 2026-11-21 on' }]);
  const unreadable = await reportOn({ 'kubescape.io/skip-controls': 'C-0041', 'kubescape.io/skip-reason': 'why', 'kubescape.io/skip-expiry': '2027-01-31' });
  expect(waived(unreadable)).toEqual({});
  expect(faults(unreadable)).toEqual([
    { rule: 'readable-waiver', severity: 'medium', found: 'a suppression with kubescape.io/skip-expiry 2027-01-31', expected: 'a time such as 2027-06-30T23:59:59Z' },
  ]);
});

test('lists what is not honoured, with its counterparts and its place, and lets the findings fail', async () => {
  const report = await reportOn({ 'checkov.io/skip1': 'CKV_K8S_19=is the proxy', 'polaris.fairwinds.com/exempt': 'true', 'kube-score/ignore': 'no-such-check' }, '[kube-linter]');
  expect(waived(report)).toEqual({});
  expect(faults(report)).toEqual([]);
  expect(report.suppressions).toMatchObject([
    {
      tool: 'checkov', check: 'CKV_K8S_19', rules: ['no-host-network'], honoured: false, reason: 'is the proxy',
      resource: { kind: 'Deployment', name: 'web' }, path: 'metadata.annotations["checkov.io/skip1"]', source: { file: 'web.yaml', line: 7, column: 5 },
    },
    { tool: 'polaris', rules: [], honoured: false },
    { tool: 'kube-score', check: 'no-such-check', rules: [], honoured: false },
  ]);
  expect((await bench.run('check', 'web.yaml')).out).toContain(
    '  web.yaml:7 Deployment shop/web metadata.annotations["checkov.io/skip1"] for checkov:CKV_K8S_19 (no-host-network) is not honoured\n');
});

test('a suppression that covers nothing here is no fault: its own tool may need it', async () => {
  const report = await reportOn({ 'checkov.io/skip1': 'CKV_K8S_18', 'checkov.io/skip2': 'CKV_K8S_999' });
  expect(faults(report)).toEqual([]);
  expect(report.suppressions!.map(({ check, honoured }) => [check, honoured])).toEqual([['CKV_K8S_18', true], ['CKV_K8S_999', false]]);
});

test('our own waiver comes before a suppression, which then needs no reason', async () => {
  const report = await reportOn({ 'polaris.fairwinds.com/hostNetworkSet-exempt': 'true', 'hardened.cdk8s.io/waive.no-host-network': 'is the proxy' });
  expect(waived(report)).toEqual({ 'no-host-network': { reason: 'is the proxy' } });
  expect(faults(report)).toEqual([]);
});

test('a report without suppressions does not speak of them', async () => {
  expect(await reportOn({ 'polaris.fairwinds.com/hostNetworkSet-exempt': 'false', 'kube-score/enable': 'a', 'checkov.io/skip1': 7 })).not.toHaveProperty('suppressions');
});
