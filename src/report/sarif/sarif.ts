import type { Card } from '../../checks/card';
import { EVERY_CARD } from '../../checks/every-card';
import type { Finding } from '../../findings/finding';
import { fingerprints } from '../../findings/fingerprint';
import type { Severity } from '../../findings/severity';
import { Multimap } from '../../kube/multimap';
import type { Report, Unread } from '../report';
import { worstFirst } from '../worst-first';
import { type Numbered, sarifResult } from './result';
import { sarifRule } from './rule';
import { artifactLocation, SOURCE_ROOT } from './uri';

/** The most that GitHub takes: one more, and it refuses the file. */
const MOST_RESULTS = 25_000;

/**
 * SARIF 2.1.0, as GitHub code scanning reads it.
 *
 * @param version of this tool
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function toSarif(report: Report, version?: string): string {
  const cards = cardsFor(report.findings);
  const index = new Map(cards.map(({ id }, place) => [id, place]));
  const { taken, leftOut } = withinLimit(report);
  const found = severitiesOf(report.findings);
  const run = {
    tool: {
      driver: {
        name: 'cdk8s-hardened',
        informationUri: 'https://github.com/cdk8s-hardened/cdk8s-hardened',
        ...(version === undefined ? {} : { semanticVersion: version }),
        rules: cards.map(card => sarifRule(card, found.get(card.id))),
      },
    },
    invocations: [invocation(report, leftOut)],
    originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The folder that the check was run in: the root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    results: taken.map(each => sarifResult(each, index.get(each.finding.rule)!)),
    properties: { summary: report.summary, ...(report.suppressions ? { suppressions: report.suppressions } : {}) },
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** The rules with findings, in the order of all rules: those without would take half a megabyte. */
function cardsFor(findings: readonly Finding[]): readonly Card[] {
  const found = new Map(findings.map(finding => [finding.rule, finding]));
  const known = EVERY_CARD.filter(({ id }) => found.delete(id));
  return [...known, ...Array.from(found.values(), cardOf)];
}

/** What a finding tells of a rule that this version does not know. */
function cardOf({ rule, severity, expected, fix }: Finding): Card {
  return { id: rule, title: rule, severity, controls: [], knownAs: [], why: `Expected is ${expected}.`, fix, bad: '', good: '' };
}

function severitiesOf(findings: readonly Finding[]): Multimap<string, Severity> {
  const found = new Multimap<string, Severity>();
  findings.forEach(({ rule, severity }) => found.add(rule, severity));
  return found;
}

/** The findings in their order; of too many the worst. */
function withinLimit({ findings, summary }: Report): { readonly taken: readonly Numbered[]; readonly leftOut: number } {
  const prints = fingerprints(findings);
  const lines = Multimap.of(findings, lineOf);
  const isCompared = summary.baseline !== undefined;
  const all = findings.map((finding, place) => {
    const sharesLine = lines.get(lineOf(finding)).length > 1;
    return { finding, fingerprint: prints[place]!, sharesLine, isCompared };
  });
  const leftOut = Math.max(0, all.length - MOST_RESULTS);
  return { taken: leftOut > 0 ? worstFirst(all, each => each.finding).slice(0, MOST_RESULTS) : all, leftOut };
}

function lineOf({ rule, source }: Finding): string {
  return JSON.stringify([rule, source?.file, source?.line]);
}

function invocation({ unread = [], exitCode }: Report, leftOut: number): object {
  const notifications = [
    ...unread.map(unreadNotification),
    ...(leftOut > 0 ? [{ level: 'warning', message: { text: `${leftOut} findings are left out, the mildest: GitHub takes ${MOST_RESULTS}. The JSON report has all.` } }] : []),
  ];
  return {
    executionSuccessful: unread.length === 0,
    ...(exitCode === undefined ? {} : { exitCode }),
    ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
  };
}

function unreadNotification({ file, line, message }: Unread): object {
  const region = line === undefined ? {} : { region: { startLine: line } };
  return { level: 'error', message: { text: message }, locations: [{ physicalLocation: { artifactLocation: artifactLocation(file), ...region } }] };
}
