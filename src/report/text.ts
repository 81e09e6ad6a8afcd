import type { Finding, FindingSource } from '../findings/finding';
import { bySeverity } from '../findings/severity';
import type { Suppression } from '../findings/suppression';
import { Multimap } from '../kube/multimap';
import { display, keyOf } from '../kube/reference';
import { excerpt } from './excerpt';
import { outcomeLines } from './outcome-lines';
import type { Paint } from './paint';
import { printable } from './printable';
import type { Report, Summary } from './report';
import { suppressionLine } from './suppression-line';

/** How a text report is written. */
export interface TextOptions {
  readonly paint: Paint;
  /** The line of a file that a finding points at. */
  lineAt?(source: FindingSource): string | undefined;
}

/** A report as one text. */
export function toText(report: Report, options: TextOptions): string {
  return [...textPieces(report, options)].join('');
}

/** A report for people: object by object, the worst first, each finding with its place and its fix. What a baseline knows is only counted. */
export function* textPieces({ summary, findings, suppressions = [] }: Report, options: TextOptions): Generator<string> {
  for (const group of groupByResource(findings.filter(({ baseline }) => !baseline))) {
    yield `${resourceBlock(group, options)}\n`;
  }
  yield [...suppressionBlock(suppressions, options), summaryLine(summary)].join('\n');
}

/** One line that counts what was judged. */
export function summaryLine(summary: Summary): string {
  return `${countsOf(summary)}\n`;
}

/** What was judged, in numbers. */
export function countsOf({ files, resources, rules, findings, waived, baseline }: Summary): string {
  const where = files > 0 ? ` in ${count(files, 'file')}` : '';
  const known = baseline === undefined ? '' : `, ${baseline} known from the baseline`;
  return `${count(findings, 'finding')}, ${waived} waived${known}; ${count(resources, 'resource')}${where} judged by ${count(rules, 'rule')}`;
}

/** Findings mostly come object by object, so that many in a row have the same key. */
function groupByResource(findings: readonly Finding[]): Iterable<readonly Finding[]> {
  let last: Finding | undefined;
  let key = '';
  return Multimap.of(findings, finding => {
    if (finding.resource !== last?.resource || finding.source?.file !== last.source?.file) {
      key = `${finding.source?.file ?? ''}\0${keyOf(finding.resource)}`;
    }
    last = finding;
    return key;
  }).values();
}

function resourceBlock(findings: readonly Finding[], options: TextOptions): string {
  const [{ resource, source, construct }] = findings as readonly [Finding];
  const place = construct ? [construct.source, construct.path].filter(Boolean).join(' ') : source?.file ?? '';
  const sorted = [...findings].sort(bySeverity);
  return `${options.paint.bold(printable(display(resource)))}${place ? `  ${options.paint.faint(printable(place))}` : ''}\n${sorted.map(each => findingBlock(each, options)).join('')}`;
}

function findingBlock(finding: Finding, options: TextOptions): string {
  const { paint } = options;
  const container = finding.container === undefined ? '' : `container ${finding.container}: `;
  const sentence = `${container}${finding.path ? `${finding.path} ` : ''}is ${finding.found}, expected ${finding.expected}`;
  let block = `  ${paint.severity(finding.severity, finding.severity.padEnd(8))} ${paint.bold(finding.rule)}${finding.waiver ? ' (waived)' : ''}\n`;
  block += `           ${printable(sentence)}\n`;
  for (const line of excerptOf(finding, options)) {
    block += `           ${paint.faint(line)}\n`;
  }
  for (const line of outcomeLines(finding)) {
    block += `           ${printable(line)}\n`;
  }
  return block;
}

function excerptOf({ source }: Finding, { lineAt }: TextOptions): string[] {
  const line = source && lineAt?.(source);
  return line === undefined || !source ? [] : excerpt(line, source);
}

/** What is written for other tools, one line each. */
function suppressionBlock(suppressions: readonly Suppression[], { paint }: TextOptions): string[] {
  const lines = suppressions.map(suppression => `  ${suppressionLine(suppression)}\n`);
  return lines.length > 0 ? [`${paint.bold('Suppressions for other tools')}\n${lines.join('')}`] : [];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
