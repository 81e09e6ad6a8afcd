import type { Finding } from '../../src/findings/finding';
import { annotated } from './annotated';
import { CliBench } from './cli-bench';

const WAIVE = 'hardened.cdk8s.io/waive';

const bench = new CliBench();
afterAll(() => bench.remove());

/** The findings about a Deployment with some annotations. */
async function findingsOf(own: Readonly<Record<string, unknown>>, ofPods: Readonly<Record<string, unknown>> = {}): Promise<readonly Finding[]> {
  bench.write('web.yaml', annotated(own, ofPods));
  return (await bench.report('web.yaml', '--profile', 'baseline')).findings;
}

function of(findings: readonly Finding[], rule: string): Finding[] {
  return findings.filter(finding => finding.rule === rule);
}

test('a waiver on the object carries reason, owner and last day into the report', async () => {
  const findings = await findingsOf({ [`${WAIVE}.no-host-pid`]: 'traces the node; owner=ops; expires=2027-01-31' });
  expect(of(findings, 'no-host-pid').map(({ waiver }) => waiver)).toEqual([{ reason: 'traces the node', owner: 'ops', expires: '2027-01-31' }]);
  expect(of(findings, 'no-host-network')[0]!.waiver).toBeUndefined();
});

test('a waiver on the pod template holds as well', async () => {
  const findings = await findingsOf({}, { [`${WAIVE}.no-host-pid`]: 'traces the node' });
  expect(of(findings, 'no-host-pid')[0]!.waiver).toEqual({ reason: 'traces the node' });
});

test.each([
  ['metadata', ''],
  ['spec.jobTemplate.metadata', 'jobTemplate'],
  ['spec.jobTemplate.spec.template.metadata', 'template'],
])('a waiver on a CronJob holds in %s', async (_, place) => {
  const note = (wanted: string): string => (wanted === place ? `, annotations: { ${WAIVE}.no-host-pid: traces the node }` : '');
  bench.write('cron.yaml', `apiVersion: batch/v1
kind: CronJob
metadata: { name: trace${note('')} }
spec:
  schedule: "@daily"
  jobTemplate:
    metadata: { name: job${note('jobTemplate')} }
    spec:
      template:
        metadata: { name: pod${note('template')} }
        spec: { hostPID: true, restartPolicy: Never, containers: [{ name: trace, image: registry.example/trace:1.0.0 }] }
`);
  const { findings } = await bench.report('cron.yaml', '--profile', 'baseline');
  expect(findings.map(({ rule, waiver }) => [rule, waiver?.reason])).toEqual([['no-host-pid', 'traces the node']]);
});

test('a waiver for a container leaves the other containers alone', async () => {
  const findings = await findingsOf({ [`${WAIVE}.no-privileged.log`]: 'reads the journal' });
  expect(of(findings, 'no-privileged').map(({ container, waiver }) => [container, waiver?.reason])).toEqual([['web', undefined], ['log', 'reads the journal']]);
});

test('a waiver holds for the object that carries it, not for another of the same name', async () => {
  bench.write('base/web.yaml', annotated({ [`${WAIVE}.no-host-pid`]: 'traces the node' }));
  bench.write('prod/web.yaml', annotated({}));
  const { findings } = await bench.report('base', 'prod', '--profile', 'baseline');
  expect(of(findings, 'no-host-pid').map(({ source, waiver }) => [source!.file, waiver?.reason])).toEqual([['base/web.yaml', 'traces the node'], ['prod/web.yaml', undefined]]);
});

test('the same waiver on object and pods is no fault', async () => {
  const waiver = { [`${WAIVE}.no-host-pid`]: 'traces the node' };
  expect(of(await findingsOf(waiver, waiver), 'used-waiver')).toEqual([]);
});

test.each([
  ['no reason', '.no-host-pid', '', 'waiver-reason', 'a waiver whose reason is missing, expected a reason'],
  ['a last day that is over', '.no-host-pid', 'why; expires=2026-11-20', 'fresh-waiver', 'a waiver whose expires is 2026-11-20, expected a day from 2026-11-21 on'],
  ['a day that is none', '.no-host-pid', 'why; expires=soon', 'readable-waiver', 'a waiver with expires=soon, expected a date such as expires=2027-06-30'],
  ['a field that is not known', '.no-host-pid', 'why; until=2027-01-01', 'readable-waiver', 'a waiver with the field until, expected owner=… or expires=…'],
  ['a value that is no text', '.no-host-pid', true, 'readable-waiver', 'true, expected a text, in quotes where YAML needs them'],
  ['a misspelt rule', '.no-host-pdi', 'why', 'known-rule', 'a waiver whose rule is no-host-pdi, expected the id of one rule; did you mean no-host-pid?'],
  ['every rule', '.*', 'why', 'known-rule', 'a waiver whose rule is *, expected the id of one rule'],
  ['all rules', '.all', 'why', 'known-rule', 'a waiver whose rule is all, expected the id of one rule'],
  ['no rule', '', 'why', 'readable-waiver', 'no waiver, expected hardened.cdk8s.io/waive.<rule>[.<container>]'],
  ['a misspelt verb', 'r.no-host-pid', 'why', 'readable-waiver', 'no waiver, expected hardened.cdk8s.io/waive.<rule>[.<container>]'],
  ['a container that is not there', '.no-privileged.wbe', 'why', 'known-container', 'a waiver for container wbe, expected one of web, log'],
  ['nothing to cover', '.no-host-ipc', 'why', 'used-waiver', 'a waiver whose rule is no-host-ipc without a finding, expected a rule with a finding there'],
  [
    'a container too long a name for Kubernetes', `.allowed-capabilities.${'c'.repeat(40)}`, 'why', 'readable-waiver', '67 characters long behind the slash, expected at most 63, as Kubernetes takes no more: waive without the container, or in the policy file',
  ],
])('a waiver with %s is a finding at the annotation, and covers nothing', async (_, suffix, value, rule, words) => {
  const findings = await findingsOf({ team: 'web', [`${WAIVE}${suffix}`]: value });
  const [audit, ...more] = findings.filter(each => each.path.includes('annotations'));
  expect(more).toEqual([]);
  expect(audit).toMatchObject({
    rule, severity: 'medium', path: `metadata.annotations["${WAIVE}${suffix}"]`,
    resource: { kind: 'Deployment', name: 'web' }, source: { file: 'web.yaml', line: 8, column: 5 },
  });
  expect(audit!.message).toContain(` is ${words} (${rule})`);
  expect(findings.filter(({ waiver }) => waiver)).toEqual([]);
});

test('a container is waived only where there are pods', async () => {
  bench.write('config.yaml', `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: flags, annotations: { ${WAIVE}.no-credential-in-config-map.web: why } }\n`);
  expect((await bench.report('config.yaml')).findings.filter(({ rule }) => rule === 'known-container')).toMatchObject([{ expected: 'no container: ConfigMap flags makes no pod' }]);
});

test('an annotation of ours that is no waiver says nothing', async () => {
  expect((await findingsOf({ 'hardened.cdk8s.io/note': 'kept', 'hardened.cdk8s.io/zone': 'public' })).filter(({ path }) => path.includes('annotations'))).toEqual([]);
});

test('no annotation waives what admission would refuse all the same', async () => {
  bench.write('shop.yaml', 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } }\n');
  bench.write('web.yaml', annotated({ [`${WAIVE}.fit-pod-security-level`]: 'has to run' }));
  const { findings } = await bench.report('shop.yaml', 'web.yaml');
  expect(of(findings, 'fit-pod-security-level').map(({ waiver }) => waiver)).toEqual([undefined]);
});

test('--no-waivers counts none, whoever wrote it', async () => {
  bench.write('hardened.yaml', 'apiVersion: cdk8s-hardened/v1\nkind: Policy\nhonour: [checkov]\nwaivers: [{ rule: no-privileged, resource: Deployment/shop/web, reason: why }]\n');
  bench.write('web.yaml', annotated({ [`${WAIVE}.no-host-pid`]: 'traces the node', 'checkov.io/skip1': 'CKV_K8S_19=is the proxy' }));
  const waived = await bench.report('web.yaml', '--profile', 'baseline', '--policy', 'hardened.yaml');
  const strict = await bench.report('web.yaml', '--profile', 'baseline', '--policy', 'hardened.yaml', '--no-waivers');
  expect([waived.summary.findings, waived.summary.waived]).toEqual([0, 4]);
  expect([strict.summary.findings, strict.summary.waived]).toEqual([4, 0]);
  expect(strict.suppressions!.map(({ honoured }) => honoured)).toEqual([false]);
  expect((await bench.run('check', 'web.yaml', '--profile', 'baseline', '--policy', 'hardened.yaml')).code).toBe(0);
  expect((await bench.run('check', 'web.yaml', '--profile', 'baseline', '--policy', 'hardened.yaml', '--no-waivers')).code).toBe(1);
});

test('what a waiver says does not steer the terminal', async () => {
  bench.write('web.yaml', annotated({ [`${WAIVE}.no-host-pid`]: 'red \u001b[31m' }));
  expect((await bench.run('check', 'web.yaml')).out).toContain('waived: red \\u001b[31m');
});
