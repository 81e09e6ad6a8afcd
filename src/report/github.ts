import type { Finding } from '../findings/finding';
import { Severity } from '../findings/severity';
import { outcomeLines } from './outcome-lines';
import { placeOf } from './place';
import { printable } from './printable';
import type { Report, Unread } from './report';
import { countsOf } from './text';
import { worstFirst } from './worst-first';

const COMMANDS: Readonly<Record<Severity, string>> = {
  [Severity.CRITICAL]: 'error',
  [Severity.HIGH]: 'error',
  [Severity.MEDIUM]: 'warning',
  [Severity.LOW]: 'notice',
};

/** What GitHub shows of each kind in one step. */
const SHOWN = 10;

/**
 * Workflow commands of GitHub Actions, which become annotations: what was not read and the worst first, since GitHub shows the first of each kind only.
 * What a baseline knows is only counted.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function* githubPieces({ summary, findings, unread = [] }: Report): Generator<string> {
  const told = worstFirst(findings.filter(({ baseline }) => !baseline), finding => finding);
  for (const each of unread) {
    yield lineOf(unreadAnnotation(each));
  }
  for (const each of told) {
    yield lineOf(annotation(each));
  }
  yield `${countsOf(summary)}${limitNote([...unread.map(() => 'error'), ...told.map(commandOf)])}\n`;
}

function lineOf({ command, properties, message }: Annotation): string {
  return `::${command} ${written(properties)}::${data(message)}\n`;
}

interface Annotation {
  readonly command: string;
  readonly properties: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

function annotation(finding: Finding): Annotation {
  const { rule, message, waiver, severity } = finding;
  const { file, line, column } = placeOf(finding) ?? {};
  return {
    command: commandOf(finding),
    properties: { file, line, col: column, title: waiver ? `${rule} (waived)` : `${rule} (${severity})` },
    message: [message, ...outcomeLines(finding)].map(printable).join('\n'),
  };
}

function commandOf({ waiver, severity }: Finding): string {
  return waiver ? 'notice' : COMMANDS[severity];
}

function unreadAnnotation({ file, line, message }: Unread): Annotation {
  return { command: 'error', properties: { file, line, title: 'not read' }, message: printable(message) };
}

function limitNote(commands: readonly string[]): string {
  const most = Math.max(...['error', 'warning', 'notice'].map(kind => commands.filter(command => command === kind).length));
  return most > SHOWN ? `; GitHub shows the first ${SHOWN} of each kind as annotations, this log has all` : '';
}

function written(properties: Annotation['properties']): string {
  return Object.entries(properties).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${property(String(value))}`])).join(',');
}

/** The escapes that the runner undoes. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
