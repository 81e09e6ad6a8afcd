import * as fs from 'node:fs';
import * as path from 'node:path';
import Ajv from 'ajv';
import * as fc from 'fast-check';
import type { Finding } from '../../../src/findings/finding';
import { fingerprints } from '../../../src/findings/fingerprint';
import { Severity } from '../../../src/findings/severity';
import type { Report } from '../../../src/report/report';
import { toSarif } from '../../../src/report/sarif/sarif';
import { anyReport, finding, reportOf, WAIVER } from '../samples';

/**
 * The schema is that of OASIS, unchanged: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
 * (Copyright © OASIS Open; its notices allow copies that are unchanged).
 */
const { $schema: _dialect, id: _id, ...schema } = JSON.parse(fs.readFileSync(path.join(__dirname, 'sarif-schema-2.1.0.json'), 'utf8')) as Record<string, unknown>;

const URI_REFERENCE = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/;
const ajv = new Ajv({
  strict: false,
  formats: {
    'uri-reference': text => URI_REFERENCE.test(text) && URL.canParse(text, 'file:///root/'),
    'uri': text => URI_REFERENCE.test(text) && URL.canParse(text),
    'date-time': /^\d{4}-\d\d-\d\dT/,
  },
});
const isSarif = ajv.compile(schema);

interface Rule {
  readonly id: string;
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: { readonly 'tags': string[]; readonly 'security-severity': string };
  readonly [key: string]: unknown;
}

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
  readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly partialFingerprints: Record<string, string>;
  readonly properties: Record<string, unknown>;
  readonly [key: string]: unknown;
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[]; readonly semanticVersion?: string } };
  readonly results: readonly Result[];
  readonly invocations: readonly Record<string, unknown>[];
}

function runOf(report: Report): Run {
  const sarif = JSON.parse(toSarif(report, '1.2.3')) as { readonly runs: readonly [Run] };
  expect(isSarif(sarif) ? [] : isSarif.errors).toEqual([]);
  return sarif.runs[0];
}

function resultOf(...args: Parameters<typeof finding>): Result {
  return runOf(reportOf(finding(...args))).results[0]!;
}

test('any report keeps to the schema, and no text is lost', () => {
  fc.assert(fc.property(anyReport, report => {
    const { results, tool } = runOf(report);
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]!.id)).toEqual(report.findings.map(({ rule }) => rule));
    report.findings.forEach(({ rule: _rule, message: _message, source: _source, ...told }, place) => expect(results[place]!.properties).toEqual(told));
  }), { numRuns: 100 });
});

test('a result says where the field stands, in the file and in the object', () => {
  const [location] = resultOf({ source: { file: './k8s/my app/é#1.yaml', line: 7, column: 3 }, container: 'main' }).locations;
  expect(location!.physicalLocation).toEqual({
    artifactLocation: { uri: 'k8s/my%20app/%C3%A9%231.yaml', uriBaseId: 'SRCROOT' },
    region: { startLine: 7, startColumn: 3, endLine: 7 },
  });
  expect(location!.logicalLocations.map(each => each.fullyQualifiedName)).toEqual([
    'Deployment.apps/shop/web', 'Deployment.apps/shop/web:main', 'Deployment.apps/shop/web#spec.template.spec.hostNetwork',
  ]);
});

test.each([
  ['web.yaml', { uri: 'web.yaml', uriBaseId: 'SRCROOT' }],
  ['../web.yaml', { uri: '../web.yaml', uriBaseId: 'SRCROOT' }],
  ['a:b/c.yaml', { uri: 'a%3Ab/c.yaml', uriBaseId: 'SRCROOT' }],
  ['<stdin>', { uri: '%3Cstdin%3E', uriBaseId: 'SRCROOT' }],
  ['/srv/a b.yaml', { uri: 'file:///srv/a%20b.yaml' }],
  ['\\\\server\\k8s\\a.yaml', { uri: 'file:////server/k8s/a.yaml' }],
  ['C:\\k8s\\a b.yaml', { uri: 'file:///C:/k8s/a%20b.yaml' }],
])('the file %s is a URI reference', (file, expected) => {
  expect(resultOf({ source: { file, line: 1, column: 1 } }).locations[0]!.physicalLocation.artifactLocation).toEqual(expected);
});

test('a finding of an app stands at its construct; one without a place, where its object would', () => {
  const construct = { path: 'shop/web/Resource', source: '/app/main.ts:12' };
  const place = (changes: Parameters<typeof finding>[0]) => resultOf(changes).locations[0]!.physicalLocation;
  expect(place({ construct })).toEqual({ artifactLocation: { uri: 'file:///app/main.ts' }, region: { startLine: 12, endLine: 12 } });
  expect(place({})).toEqual({ artifactLocation: { uri: 'Deployment/shop/web', uriBaseId: 'SRCROOT' }, region: { startLine: 1, endLine: 1 } });
  expect(resultOf({ construct, source: { file: 'a.yaml', line: 1, column: 1 } }).relatedLocations).toEqual([
    { id: 1, message: { text: 'made by shop/web/Resource' }, physicalLocation: { artifactLocation: { uri: 'file:///app/main.ts' }, region: { startLine: 12, endLine: 12 } } },
  ]);
});

test.each([
  [Severity.CRITICAL, 'error', '9.5'], [Severity.HIGH, 'error', '8.0'], [Severity.MEDIUM, 'warning', '5.5'], [Severity.LOW, 'note', '2.0'],
])('GitHub shows %s as such', (severity, level, score) => {
  const { tool, results } = runOf(reportOf(finding({ severity })));
  const [rule] = tool.driver.rules;
  expect([results[0]!.level, rule!.defaultConfiguration.level, rule!.properties['security-severity']]).toEqual([level, level, score]);
});

test('a rule tells what it asks for, why, and by which controls', () => {
  const [rule] = runOf(reportOf(finding(), finding())).tool.driver.rules;
  expect(rule).toMatchObject({
    id: 'no-host-network', name: 'NoHostNetwork',
    shortDescription: { text: 'Pods stay out of the network of their node.' },
    helpUri: 'https://github.com/cdk8s-hardened/cdk8s-hardened/blob/main/docs/rules/no-host-network.md',
    properties: { tags: expect.arrayContaining(['security', 'cis-1.12:5.2.5']) as string[] },
  });
  expect(rule!.help).toEqual({ text: expect.stringContaining('Fix: Remove') as string, markdown: expect.stringContaining('```yaml\nhostNetwork: true\n```') as string });
});

test('a waived finding is suppressed, with the reason', () => {
  expect(resultOf({ waiver: WAIVER }).suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'runs the mesh; owner net; until 2027-01-31' }]);
  expect(resultOf().suppressions).toBeUndefined();
});

test('what was written for another tool stands in the manifest', () => {
  expect(resultOf({ waiver: { reason: 'x', suppression: 'checkov:CKV_K8S_20' } }).suppressions).toMatchObject([{ kind: 'inSource', justification: 'x; written for checkov:CKV_K8S_20' }]);
});

test('held against a baseline, a finding is unchanged or new', () => {
  const states = (report: Report) => runOf(report).results.map(({ baselineState }) => baselineState);
  expect(states(reportOf(finding({ baseline: true }), finding()))).toEqual(['unchanged', 'new']);
  expect(states(reportOf(finding()))).toEqual([undefined]);
});

test('a fingerprint stays when lines move', () => {
  const at = (line: number) => resultOf({ source: { file: 'a.yaml', line, column: 1 } }).partialFingerprints;
  expect(at(1)).toEqual(at(99));
  expect(Object.keys(at(1))).toEqual(['cdk8sHardened/v1']);
});

test.each<[string, Finding[]]>([
  ['there is no line', [finding()]],
  ['the line is one of a program', [finding({ construct: { path: 'web', source: '/app/main.ts:12' } })]],
  ['the line came by standard input', [finding({ source: { file: '<stdin>', line: 1, column: 1 } })]],
  ['a line has several findings of the rule', [1, 9].map(column => finding({ container: `c${column}`, source: { file: 'a.yaml', line: 1, column } }))],
])('GitHub gets the fingerprint from here where %s', (_, findings) => {
  const prints = runOf(reportOf(...findings)).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
  expect(prints).toEqual(fingerprints(findings));
});

test('text of a manifest is neither link nor placeholder', () => {
  expect(resultOf({ message: 'a [b](https://c) {0} d[0].e', fix: 'f' }).message.text).toBe('a \\[b](https://c) {{0}} d[0].e. f');
});

test('the invocation tells how the run ended and what was not read', () => {
  const { invocations } = runOf({ ...reportOf(), exitCode: 2, unread: [{ file: 'a.yaml', line: 3, message: 'is no YAML' }] });
  expect(invocations).toEqual([{
    executionSuccessful: false, exitCode: 2,
    toolExecutionNotifications: [{
      level: 'error', message: { text: 'is no YAML' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'a.yaml', uriBaseId: 'SRCROOT' }, region: { startLine: 3 } } }],
    }],
  }]);
  expect(runOf({ ...reportOf(finding()), exitCode: 1 }).invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }]);
});

test('keeps to what GitHub takes, and says what it left out', () => {
  const low = finding({ severity: Severity.LOW });
  const sarif = JSON.parse(toSarif(reportOf(...Array.from({ length: 25_000 }, () => low), finding()))) as { readonly runs: readonly [Run] };
  const [{ results, invocations, tool }] = sarif.runs;
  expect([results.length, results[0]!.level, tool.driver.semanticVersion]).toEqual([25_000, 'error', undefined]);
  expect(JSON.stringify(invocations)).toContain('1 findings are left out');
});
