import type { Finding } from '../findings/finding';
import type { Suppression } from '../findings/suppression';

/** How much was judged, and what came of it. */
export interface Summary {
  readonly files: number;
  readonly resources: number;
  readonly rules: number;
  /** Findings that no waiver covers and no baseline knows. */
  readonly findings: number;
  readonly waived: number;
  /** Findings that the baseline knows; left out where there are none. */
  readonly baseline?: number;
}

/** How much was judged. */
export type Counts = Pick<Summary, 'files' | 'resources' | 'rules'>;

/** An input that could not be read, so that nothing in it was judged. */
export interface Unread {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** What a report is made from. */
export interface Report {
  readonly summary: Summary;
  /** Waived ones included. */
  readonly findings: readonly Finding[];
  /** What is written for other tools, honoured or not. */
  readonly suppressions?: readonly Suppression[];
  readonly unread?: readonly Unread[];
  /** How the process ends that writes the report, where that is known. */
  readonly exitCode?: number;
}

/** A report of findings, and of suppressions for other tools where there are any. */
export function report(findings: readonly Finding[], counts: Counts, suppressions: readonly Suppression[] = []): Report {
  const { files, resources, rules } = counts;
  const waived = findings.filter(({ waiver }) => waiver).length;
  const known = findings.filter(({ waiver, baseline }) => baseline && !waiver).length;
  return {
    summary: { files, resources, rules, findings: findings.length - waived - known, waived, ...(known > 0 ? { baseline: known } : {}) },
    findings,
    ...(suppressions.length > 0 ? { suppressions } : {}),
  };
}
