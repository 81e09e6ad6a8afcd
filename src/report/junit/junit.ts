import type { Finding } from '../../findings/finding';
import { Multimap } from '../../kube/multimap';
import { display, keyOf } from '../../kube/reference';
import { outcomeLines } from '../outcome-lines';
import { placeOf } from '../place';
import type { Report, Unread } from '../report';
import { suppressionLine } from '../suppression-line';
import { countsOf } from '../text';
import { waiverText } from '../waiver-text';
import { type Element, xmlDocument } from './xml';

/**
 * JUnit XML: a suite for each object, a case for each finding; one that is waived or known from a baseline is skipped.
 *
 * Names hold no places in lists, since CI systems compare runs by names and show only one case of each.
 *
 * @see https://docs.gitlab.com/ci/testing/unit_test_reports/
 * @see https://github.com/testmoapp/junitxml
 */
export function junitPieces(report: Report): Generator<string> {
  return xmlDocument({ name: 'testsuites', attributes: { name: 'cdk8s-hardened', ...totals(report) } }, suites(report));
}

function* suites(report: Report): Generator<Element> {
  yield checkSuite(report);
  for (const findings of groupByResource(report.findings)) {
    yield resourceSuite(findings);
  }
}

function totals({ findings, unread = [] }: Report): Element['attributes'] {
  const skipped = findings.filter(isSkipped).length;
  return { tests: 1 + unread.length + findings.length, failures: findings.length - skipped, errors: unread.length, skipped };
}

function isSkipped({ waiver, baseline }: Finding): boolean {
  return waiver !== undefined || baseline === true;
}

/** What CI systems take as a failure to run is not that there are findings; and some take a report without cases for none. */
function checkSuite(report: Report): Element {
  const { summary, unread = [], suppressions = [] } = report;
  const output = [countsOf(summary), ...suppressions.map(suppressionLine)].join('\n');
  const judged: Element = { name: 'testcase', attributes: { classname: 'cdk8s-hardened', name: 'judges' }, content: [text('system-out', output)] };
  return suite('cdk8s-hardened', [judged, ...unread.map(unreadCase)]);
}

function unreadCase({ file, line, message }: Unread): Element {
  const error: Element = { name: 'error', attributes: { message, type: 'unread' }, content: `${file}${line === undefined ? '' : `:${line}`}: ${message}` };
  return { name: 'testcase', attributes: { classname: 'cdk8s-hardened', name: `reads ${file}`, file, line }, content: [error] };
}

function groupByResource(findings: readonly Finding[]): (readonly Finding[])[] {
  return [...Multimap.of(findings, finding => keyOf(finding.resource)).values()];
}

function resourceSuite(findings: readonly Finding[]): Element {
  const name = display(findings[0]!.resource);
  const seen = new Map<string, number>();
  return suite(name, findings.map(finding => {
    const title = titleOf(finding);
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    return findingCase(finding, name, count === 1 ? title : `${title} (${count})`);
  }));
}

function titleOf({ rule, container, path }: Finding): string {
  return [rule, container === undefined ? '' : `container ${container}`, path.replace(/\[\d+\]/g, '[]')].filter(Boolean).join(' ');
}

function findingCase(finding: Finding, classname: string, name: string): Element {
  const { rule, severity, message, construct } = finding;
  const { file, line } = placeOf(finding) ?? {};
  const where = [file && `${file}:${line}`, construct?.path].filter(Boolean).map(each => `at ${each}`);
  const details = [...outcomeLines(finding), ...where].join('\n');
  const outcome: Element = isSkipped(finding)
    ? { name: 'skipped', attributes: { message: finding.waiver ? waiverText(finding.waiver) : 'known from the baseline' }, content: `${message}\n${details}` }
    : { name: 'failure', attributes: { message, type: `${rule} (${severity})` }, content: `${severity}: ${message}\n${details}` };
  return { name: 'testcase', attributes: { classname, name, file, line }, content: [outcome] };
}

function suite(name: string, cases: readonly Element[]): Element {
  const having = (outcome: string): number => cases.filter(({ content = [] }) => typeof content !== 'string' && content.some(each => each.name === outcome)).length;
  const counts = { tests: cases.length, failures: having('failure'), errors: having('error'), skipped: having('skipped') };
  return { name: 'testsuite', attributes: { name, ...counts }, content: cases };
}

function text(name: string, content: string): Element {
  return { name, attributes: {}, content };
}
