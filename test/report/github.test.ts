import * as fc from 'fast-check';
import { Severity } from '../../src/findings/severity';
import { githubPieces } from '../../src/report/github';
import { printable } from '../../src/report/printable';
import type { Report } from '../../src/report/report';
import { anyReport, finding, reportOf, WAIVER } from './samples';

function toGithub(report: Report): string {
  return [...githubPieces(report)].join('');
}

interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Reads a line as the runner does: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
function command(line: string): Command | undefined {
  const end = line.indexOf('::', 2);
  if (!line.startsWith('::') || end < 0) {
    return undefined;
  }
  const info = line.slice(2, end);
  const blank = info.indexOf(' ');
  const properties = blank < 0 ? [] : info.slice(blank + 1).trim().split(',').filter(Boolean);
  return {
    command: blank < 0 ? info : info.slice(0, blank),
    properties: Object.fromEntries(properties.map(each => [each.slice(0, each.indexOf('=')), unescapeProperty(each.slice(each.indexOf('=') + 1))])),
    data: unescapeData(line.slice(end + 2)),
  };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}

function commands(text: string): (Command | undefined)[] {
  return text.split(/\r\n|\r|\n/).slice(0, -2).map(command);
}

test('any report is a command a line, and no text is lost', () => {
  fc.assert(fc.property(anyReport, report => {
    const read = commands(toGithub(report));
    expect(read.length).toBe(report.findings.length + report.unread!.length);
    for (const { message, fix, waiver, source, absorbed = [] } of report.findings) {
      expect(read).toContainEqual(expect.objectContaining({
        data: waiver ? expect.stringMatching(/\nwaived: /) as string : [message, `fix: ${fix}`, ...(absorbed.length > 0 ? [`includes ${absorbed.join(', ')}`] : [])].map(printable).join('\n'),
        ...(source ? { properties: expect.objectContaining({ file: source.file, line: String(source.line), col: String(source.column) }) as object } : {}),
      }));
    }
  }), { numRuns: 100 });
});

test('the worst stand first, the waived last', () => {
  const text = toGithub({
    ...reportOf(
      finding({ severity: Severity.LOW }), finding({ severity: Severity.CRITICAL, waiver: WAIVER }), finding({ severity: Severity.MEDIUM }),
      finding({ source: { file: 'k8s/a,b.yaml', line: 7, column: 3 } }),
    ),
    unread: [{ file: 'c.yaml', message: 'is no YAML' }],
  });
  expect(text.split('\n').map(line => line.split('::').slice(0, 2).join('::'))).toEqual([
    '::error file=c.yaml,title=not read',
    '::error file=k8s/a%2Cb.yaml,line=7,col=3,title=no-host-network (high)',
    '::warning title=no-host-network (medium)',
    '::notice title=no-host-network (low)',
    '::notice title=no-host-network (waived)',
    '3 findings, 1 waived; 2 resources in 1 file judged by 3 rules',
    '',
  ]);
});

test('nothing steers the log that the commands stand in', () => {
  const message = 'Pod a\u001b[2J\u202eb\0\u0085: kind';
  expect(toGithub({ ...reportOf(finding({ message })), unread: [{ file: 'a.yaml', message }] })).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
});

test('what a baseline knows is counted', () => {
  expect(toGithub(reportOf(finding({ baseline: true })))).toBe('0 findings, 0 waived, 1 known from the baseline; 2 resources in 1 file judged by 3 rules\n');
});

test('says so when GitHub will not show all', () => {
  expect(toGithub(reportOf(...Array.from({ length: 10 }, () => finding())))).not.toContain('GitHub shows');
  expect(toGithub(reportOf(...Array.from({ length: 11 }, () => finding())))).toContain('; GitHub shows the first 10 of each kind');
});
