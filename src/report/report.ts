import type { Finding } from '../findings/finding';

/** How much was judged, and what came of it. */
export interface Summary {
  readonly files: number;
  readonly resources: number;
  readonly rules: number;
  /** Findings that no waiver covers. */
  readonly findings: number;
  readonly waived: number;
}

/** What a report is made from. */
export interface Report {
  readonly summary: Summary;
  /** Waived ones included. */
  readonly findings: readonly Finding[];
}

/** A report of findings. */
export function report(findings: readonly Finding[], counts: Pick<Summary, 'files' | 'resources' | 'rules'>): Report {
  const waived = findings.filter(finding => finding.waiver).length;
  return { summary: { ...counts, findings: findings.length - waived, waived }, findings };
}
