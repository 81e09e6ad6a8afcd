import type { FindingSource } from '../findings/finding';
import { toGithub } from './github';
import { toJson } from './json';
import { toJunit } from './junit/junit';
import { toMarkdown } from './markdown/markdown';
import { type Paint, PLAIN } from './paint';
import { toPolicyReport } from './policy-report/policy-report';
import type { Report } from './report';
import { toSarif } from './sarif/sarif';
import { toText } from './text';

/** What a document may need besides the report. */
export interface Surroundings {
  /** Version of this tool. */
  readonly version: string;
  /** Colours, for a terminal only. */
  readonly paint?: Paint;
  /** The line of a file that a finding points at. */
  lineAt?(source: FindingSource): string | undefined;
}

/** A report in each format that `--format` takes. */
export const FORMATS = {
  'text': (report: Report, { paint = PLAIN, lineAt }: Surroundings) => toText(report, { paint, ...(lineAt ? { lineAt } : {}) }),
  'json': (report: Report) => toJson(report),
  'sarif': (report: Report, { version }: Surroundings) => toSarif(report, version),
  'junit': (report: Report) => toJunit(report),
  'github': (report: Report) => toGithub(report),
  'markdown': (report: Report) => toMarkdown(report),
  'policy-report': (report: Report) => toPolicyReport(report),
} as const;

/** Formats of reports. */
export type Format = keyof typeof FORMATS;
