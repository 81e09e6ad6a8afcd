import type { Card } from '../../checks/card';
import { EVERY_CARD } from '../../checks/every-card';
import type { Finding } from '../../findings/finding';
import { SEVERITIES, type Severity } from '../../findings/severity';
import { Multimap } from '../../kube/multimap';
import { display, keyOf } from '../../kube/reference';
import { placeOf } from '../place';
import type { Report } from '../report';
import { ruleUrl } from '../rule-url';
import { suppressionLine } from '../suppression-line';
import { countsOf } from '../text';
import { waiverText } from '../waiver-text';
import { worstFirst } from '../worst-first';
import { code, prose } from './code';

/** The most characters that a comment on GitHub may have; a step summary may have more. */
const MOST_CHARACTERS = 65_536;

/** What is kept for the note about what was left out. */
const RESERVE = 300;

/**
 * A summary in GitHub's Markdown for a comment on a pull request or `$GITHUB_STEP_SUMMARY`: the worst objects first, folded.
 *
 * What a baseline knows is only counted; what does not fit is counted at the end.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
export function toMarkdown(report: Report): string {
  const { summary, unread = [], suppressions = [] } = report;
  const findings = report.findings.filter(({ baseline }) => !baseline);
  const page = new Page(MOST_CHARACTERS - RESERVE);
  page.add(`## ${verdict(report)}\n\n${countsOf(summary)}.\n${unread.length > 0 ? '\n' : ''}`);
  const unheard = unread.filter(({ file, line, message }) => !page.add(`- not read: ${code(line === undefined ? file : `${file}:${line}`)} ${code(message)}\n`));
  if (findings.length > 0) {
    page.add(`\n${severityTable(findings)}`);
  }
  const untold = groupByResource(findings).reduce((sum, group) => sum + group.length - addResource(page, group), 0);
  const unsaid = suppressions.filter((each, place) => !page.add(`${place === 0 ? '\nSuppressions for other tools:\n\n' : ''}- ${code(suppressionLine(each))}\n`));
  return page.text + omission(untold + unheard.length + unsaid.length);
}

/** A text that grows up to a limit. */
class Page {
  public text = '';

  constructor(private readonly limit: number) {}

  /** Whether there was room. */
  public add(part: string, kept = ''): boolean {
    const fits = this.text.length + part.length + kept.length <= this.limit;
    this.text += fits ? part : '';
    return fits;
  }
}

function omission(count: number): string {
  const what = count === 1 ? '1 more is' : `${count} more are`;
  return count === 0 ? '' : `\n**${what} left out here**, since GitHub takes ${MOST_CHARACTERS} characters in a comment; the other formats have all.\n`;
}

function verdict({ summary, unread = [] }: Report): string {
  const found = summary.findings === 0 ? 'no findings' : `${summary.findings} ${summary.findings === 1 ? 'finding' : 'findings'}`;
  return `cdk8s-hardened: ${found}${unread.length > 0 ? `, ${unread.length} not read` : ''}`;
}

function severityTable(findings: readonly Finding[]): string {
  const rows = SEVERITIES.map(severity => [severity, counted(findings, severity, false), counted(findings, severity, true)] as const);
  const shown = rows.filter(([, open, waived]) => open + waived > 0).map(([severity, open, waived]) => `| ${severity} | ${open} | ${waived} |\n`);
  return `| severity | findings | waived |\n| --- | ---: | ---: |\n${shown.join('')}`;
}

function counted(findings: readonly Finding[], severity: Severity, waived: boolean): number {
  return findings.filter(finding => finding.severity === severity && Boolean(finding.waiver) === waived).length;
}

function groupByResource(findings: readonly Finding[]): (readonly Finding[])[] {
  return [...Multimap.of(worstFirst(findings, finding => finding), finding => keyOf(finding.resource)).values()];
}

/** Adds as many findings of an object as there is room for, and tells how many. */
function addResource(page: Page, findings: readonly Finding[]): number {
  const [{ resource }] = findings as readonly [Finding];
  const counts = SEVERITIES.map(severity => [severity, counted(findings, severity, false)] as const).filter(([, open]) => open > 0);
  const words = counts.length > 0 ? counts.map(([severity, open]) => `${open} ${severity}`).join(', ') : 'all waived';
  const head = `\n<details><summary>${code(display(resource))}: ${words}</summary>\n\n| severity | rule | where | what | fix |\n| --- | --- | --- | --- | --- |\n`;
  const rows = findings.map(finding => `| ${row(finding).join(' | ')} |\n`);
  if (!page.add(head, `${rows[0]}${END}`)) {
    return 0;
  }
  const isFull = rows.findIndex(each => !page.add(each, END));
  page.text += END;
  return isFull < 0 ? rows.length : isFull;
}

const END = '\n</details>\n';

const CARDS: ReadonlyMap<string, Card> = new Map(EVERY_CARD.map(card => [card.id, card]));

function row(finding: Finding): string[] {
  const { rule, severity, container, path, found, expected, fix, waiver, absorbed = [] } = finding;
  const card = CARDS.get(rule);
  const place = placeOf(finding);
  return [
    severity,
    card ? `[${rule}](${ruleUrl(card)})` : code(rule),
    [container === undefined ? '' : `container ${code(container)}`, code(path), place ? code(`${place.file}:${place.line}`) : ''].filter(Boolean).join('<br>'),
    `is ${code(found)}, expected ${code(expected)}${absorbed.length > 0 ? `; includes ${absorbed.map(code).join(', ')}` : ''}`,
    waiver ? `waived: ${code(waiverText(waiver))}` : prose(fix),
  ];
}
