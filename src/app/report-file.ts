/** Formats of reports. */
export enum ReportFormat {
  /** For people. */
  TEXT = 'text',
  /** For programs: the contract of `cdk8s-hardened check --format json`. */
  JSON = 'json',
  /** SARIF 2.1.0, for code scanning. */
  SARIF = 'sarif',
  /** JUnit XML, for the test reports of CI systems. */
  JUNIT = 'junit',
  /** Annotations of GitHub Actions. */
  GITHUB = 'github',
  /** A summary in Markdown, for comments on pull requests. */
  MARKDOWN = 'markdown',
  /** Policy reports of Kubernetes (wgpolicyk8s.io/v1alpha2), as YAML. */
  POLICY_REPORT = 'policy-report',
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
