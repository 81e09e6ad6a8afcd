import type { Report } from './report';

/** A report as one text. */
export function toJson(report: Report): string {
  return [...jsonPieces(report)].join('');
}

/** The contract others rely on: a change of `version` is announced. It comes finding by finding, since all of them may be longer than any text can be. */
export function* jsonPieces({ summary, findings, suppressions }: Report): Generator<string> {
  const frame = JSON.stringify({ version: 1, summary, findings: [], suppressions }, null, 2);
  const start = frame.indexOf(NO_FINDINGS) + NO_FINDINGS.length - 1;
  yield frame.slice(0, start);
  for (const [place, finding] of findings.entries()) {
    yield `${place === 0 ? '' : ','}\n    ${JSON.stringify(finding, null, 2).replaceAll('\n', '\n    ')}`;
  }
  yield `${findings.length > 0 ? '\n  ' : ''}${frame.slice(start)}\n`;
}

const NO_FINDINGS = '"findings": []';
