import type { FindingSource } from '../findings/finding';
import { githubPieces } from './github';
import { jsonPieces } from './json';
import { junitPieces } from './junit/junit';
import { toMarkdown } from './markdown/markdown';
import { type Paint, PLAIN } from './paint';
import { policyReportPieces } from './policy-report/policy-report';
import type { Report } from './report';
import { toSarif } from './sarif/sarif';
import { textPieces } from './text';

/** What a document may need besides the report. */
export interface Surroundings {
  /** Version of this tool. */
  readonly version: string;
  /** Colours, for a terminal only. */
  readonly paint?: Paint;
  /** The line of a file that a finding points at. */
  lineAt?(source: FindingSource): string | undefined;
}

/** A report in each format that `--format` takes, piece by piece: the whole may be longer than any text can be. */
export const FORMATS = {
  'text': (report: Report, { paint = PLAIN, lineAt }: Surroundings) => textPieces(report, { paint, ...(lineAt ? { lineAt } : {}) }),
  'json': (report: Report) => jsonPieces(report),
  'sarif': (report: Report, { version }: Surroundings) => [toSarif(report, version)],
  'junit': (report: Report) => junitPieces(report),
  'github': (report: Report) => githubPieces(report),
  'markdown': (report: Report) => [toMarkdown(report)],
  'policy-report': (report: Report) => policyReportPieces(report),
} as const satisfies Readonly<Record<string, (report: Report, surroundings: Surroundings) => Iterable<string>>>;

/** Formats of reports. */
export type Format = keyof typeof FORMATS;
