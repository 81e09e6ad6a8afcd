import * as path from 'node:path';
import type { Finding } from '../../findings/finding';
import { reaches, type Severity } from '../../findings/severity';
import type { Intent } from '../../intent/intent';
import { toAudit } from '../../report/audit/audit';
import { FORMATS } from '../../report/formats';
import { PLAIN } from '../../report/paint';
import type { Report } from '../../report/report';
import { summaryLine, toText } from '../../report/text';
import { release } from '../release';
import { type ReportFile, ReportFormat } from '../report-file';
import { type WholeFile, writeWhole } from '../synthesis/write';
import { ProofError } from './proof-error';

/** What a synthesis does with its findings. */
export interface Conclusion {
  readonly failOn: Severity | 'never';
  /** Whether findings are told and nothing fails. */
  readonly reportOnly: boolean;
  readonly reports: readonly ReportFile[];
  readonly outdir: string;
  readonly intent: Intent;
  /** Where `cdk8s-hardened check` picks up the findings of an app that it runs. */
  readonly findingsFile?: string;
}

/**
 * Writes the reports, and says on standard error what did not fail.
 *
 * @throws with all findings that fail, if there are any
 */
export function conclude(report: Report, conclusion: Conclusion): void {
  const { failOn, reportOnly, reports, findingsFile } = conclusion;
  const all = findingsFile ? [...reports, { path: findingsFile }] : reports;
  writeWhole(all.map(file => reportFile(file, report, conclusion)));
  const failing = report.findings.filter(finding => isFailing(finding, failOn));
  if (failing.length > 0 && !reportOnly) {
    throw new ProofError(failing, report, failOn);
  }
  if (report.summary.findings > 0 && !findingsFile) {
    process.stderr.write(`cdk8s-hardened: ${reportOnly ? toText(report, { paint: PLAIN }) : summaryLine(report.summary)}`);
  }
}

function isFailing({ waiver, severity }: Finding, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && !waiver && reaches(severity, failOn);
}

/** A report among the manifests would be applied with them. */
function reportFile(file: ReportFile, report: Report, { outdir, intent }: Conclusion): WholeFile {
  const relative = path.relative(path.resolve(outdir), path.resolve(file.path));
  if (!relative.startsWith('..') && !path.isAbsolute(relative)) {
    throw new Error(`the report ${file.path} is inside the output folder ${outdir}, expected a path outside of it`);
  }
  const format = file.format ?? ReportFormat.JSON;
  return { path: file.path, content: format === ReportFormat.AUDIT ? toAudit(report, intent) : FORMATS[format](report, { version: release() }) };
}
