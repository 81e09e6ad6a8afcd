import Ajv from 'ajv';
import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { fingerprints } from '../../src/findings/fingerprint';
import { Severity } from '../../src/findings/severity';
import { policyReportPieces } from '../../src/report/policy-report/policy-report';
import type { Report } from '../../src/report/report';
import { POLICY_REPORT_SCHEMA } from './policy-report-schema';
import { anyReport, finding, reportOf, WAIVER } from './samples';

function toPolicyReport(report: Report): string {
  return [...policyReportPieces(report)].join('');
}

const isPolicyReport = new Ajv().compile(POLICY_REPORT_SCHEMA);

interface PolicyReport {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly results: readonly Record<string, unknown>[];
  readonly summary: Record<string, number>;
}

function documents(report: Report): PolicyReport[] {
  return (parseAllDocuments(toPolicyReport(report), { version: '1.1' }) as { readonly errors: readonly Error[]; toJS(): PolicyReport }[]).map(document => {
    expect(document.errors).toEqual([]);
    const value = document.toJS();
    expect(isPolicyReport(value) ? [] : isPolicyReport.errors).toEqual([]);
    return value;
  });
}

/** A text as it is where half a surrogate pair is shown by its number. */
function whole(text: string): string {
  return text.replace(/\p{Cs}/gu, character => `\\u${character.charCodeAt(0).toString(16)}`);
}

test('any report keeps to the CustomResourceDefinition, and no text is lost', () => {
  fc.assert(fc.property(anyReport, report => {
    const results = documents(report).flatMap(each => each.results);
    expect(results.length).toBe(report.findings.length + report.unread!.length);
    const prints = fingerprints(report.findings);
    report.findings.forEach(({ rule, message, fix, severity }, place) => expect(results).toContainEqual(expect.objectContaining({
      policy: rule, severity, message: whole(message), properties: expect.objectContaining({ fix: whole(fix), fingerprint: prints[place] }) as object,
    })));
  }), { numRuns: 100 });
});

test('each namespace has a report, and the cluster has one', () => {
  const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', name: 'all' };
  const waiver = { apiVersion: 'cdk8s-hardened/v1', kind: 'Waiver', name: 'no-host-pid of web (hardened.yaml)' };
  const reports = documents(reportOf(
    finding(), finding({ resource: role }), finding({ resource: waiver }), finding({ resource: { apiVersion: 'v1', kind: 'Pod', namespace: 'orders', name: 'api' } }),
    finding({ resource: { apiVersion: 'v1', kind: 'Pod', name: 'nowhere' } }),
  ));
  expect(reports.map(({ kind, metadata, results }) => [kind, metadata.namespace, results.map(each => each.resources)])).toEqual([
    ['ClusterPolicyReport', undefined, [[role], undefined]],
    ['PolicyReport', undefined, [[{ apiVersion: 'v1', kind: 'Pod', name: 'nowhere' }]]],
    ['PolicyReport', 'orders', [[{ apiVersion: 'v1', kind: 'Pod', namespace: 'orders', name: 'api' }]]],
    ['PolicyReport', 'shop', [[{ apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'web' }]]],
  ]);
});

test('a namespace that cannot exist has no report of its own', () => {
  expect(documents(reportOf(finding({ resource: { apiVersion: 'v1', kind: 'Pod', namespace: '\ud800', name: 'api' } }))).map(({ kind, metadata }) => [kind, metadata.namespace])).toEqual([['ClusterPolicyReport', undefined]]);
});

test('a finding fails, good practice warns, a waived finding was skipped', () => {
  const [{ results, summary }] = documents(reportOf(
    finding({ source: { file: 'a.yaml', line: 7, column: 3 } }), finding({ severity: Severity.LOW }), finding({ waiver: WAIVER }), finding({ baseline: true }),
  )) as [PolicyReport];
  expect(results.map(({ result, scored, severity }) => [result, scored, severity])).toEqual([['fail', true, 'high'], ['warn', false, 'low'], ['skip', false, 'high'], ['skip', false, 'high']]);
  expect(summary).toEqual({ pass: 0, fail: 1, warn: 1, error: 0, skip: 2 });
  expect(results[0]).toMatchObject({
    source: 'cdk8s-hardened', policy: 'no-host-network', category: 'Pod Security Standards (Baseline)',
    properties: { path: 'spec.template.spec.hostNetwork', file: 'a.yaml', line: '7', column: '3', controls: 'cis-1.12:5.2.5' },
  });
  expect(results[2]!.properties).toMatchObject({ waiver: 'runs the mesh; owner net; until 2027-01-31' });
});

test('what was not read is an error of the cluster', () => {
  expect(documents({ ...reportOf(), unread: [{ file: 'a.yaml', line: 3, message: 'is no YAML' }] })).toMatchObject([
    { kind: 'ClusterPolicyReport', results: [{ policy: 'unread', result: 'error', message: 'a.yaml:3: is no YAML' }], summary: { error: 1 } },
  ]);
});

test('without findings there is a report that says so', () => {
  expect(documents(reportOf())).toMatchObject([{ kind: 'ClusterPolicyReport', results: [], summary: { fail: 0 } }]);
});

test('a report fits into an object of Kubernetes', () => {
  const reports = documents(reportOf(...Array.from({ length: 501 }, () => finding())));
  expect(reports.map(({ metadata, results }) => [metadata.name, results.length])).toEqual([['cdk8s-hardened', 500], ['cdk8s-hardened-2', 1]]);
});
