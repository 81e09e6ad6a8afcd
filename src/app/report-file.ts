/** Formats of reports. */
export enum ReportFormat {
  /** For people. */
  TEXT = 'text',
  /** For programs: the contract of `cdk8s-hardened check --format json`. */
  JSON = 'json',
  /** What was declared and accepted, and why, as Markdown. */
  AUDIT = 'audit',
}

/** A report that synthesis writes. */
export interface ReportFile {
  /** Path of the file, outside of the output folder. */
  readonly path: string;

  /**
   * Format of the report.
   *
   * @default ReportFormat.JSON
   */
  readonly format?: ReportFormat;
}
