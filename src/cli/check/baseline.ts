import * as path from 'node:path';
import { writeWhole } from '../../app/synthesis/write';
import { RULE_FAILED } from '../../checks/rule-failed';
import { type BaselineEntry, baselineRecord } from '../../findings/baseline/baseline-record';
import { compare } from '../../findings/baseline/compare';
import { printBaseline } from '../../findings/baseline/print-baseline';
import type { Finding } from '../../findings/finding';
import { decodeFile } from '../../kube/decode/document';
import { type Report, report } from '../../report/report';
import type { Console } from '../console';
import { type Flags, valueOf } from '../flags';
import { UsageError } from '../usage-error';

/** What a check does with findings that are known. */
export interface BaselineSettings {
  /** The baseline that findings are held against, as the user named it. */
  readonly known?: { readonly file: string; readonly entries: readonly BaselineEntry[] };
  /** Where to write what is found. */
  readonly write?: string;
}

/**
 * Reads the flags, and the baseline that they name.
 *
 * @throws UsageError if it cannot be read, or both flags are given
 */
export function baselineSettings(flags: Flags, cwd: string): BaselineSettings {
  const file = valueOf(flags, 'baseline');
  const write = valueOf(flags, 'write-baseline');
  if (file !== undefined && write !== undefined) {
    throw new UsageError('--baseline and --write-baseline are both given, expected one: what is written is all that is found');
  }
  if (write === '' || write === '-') {
    throw new UsageError(`--write-baseline is ${write || 'empty'}, expected a file`);
  }
  return { ...(file === undefined ? {} : { known: { file, entries: readEntries(file, cwd) } }), ...(write === undefined ? {} : { write }) };
}

function readEntries(file: string, cwd: string): readonly BaselineEntry[] {
  try {
    return decodeFile(path.resolve(cwd, file), baselineRecord, file).findings;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Marks the findings that the baseline knows, or writes a baseline that knows them all. */
export function applyBaseline(made: Report, { known, write }: BaselineSettings, console: Console): Report {
  if (write !== undefined) {
    return writeBaseline(made, write, console);
  }
  if (!known) {
    return made;
  }
  const { findings, stale } = compare(made.findings.filter(isEligible), known.entries);
  if (stale > 0) {
    const words = stale === 1 ? '1 entry matches no finding' : `${stale} entries match no finding`;
    console.error(`${known.file}: ${words} any more; --write-baseline ${known.file} removes what is mended\n`);
  }
  return marked(made, findings);
}

function writeBaseline(made: Report, file: string, console: Console): Report {
  const findings = made.findings.filter(isEligible);
  try {
    writeWhole([{ path: path.resolve(console.cwd, file), content: printBaseline(findings) }]);
  } catch (error) {
    throw new UsageError(`--write-baseline ${file} cannot be written, expected a file: ${(error as Error).message}`);
  }
  console.error(`${file}: ${findings.length === 1 ? '1 finding is' : `${findings.length} findings are`} known from now on\n`);
  return marked(made, findings.map(finding => ({ ...finding, baseline: true })));
}

/** What is waived needs no baseline, and what no rule has judged is not known. */
function isEligible({ waiver, rule }: Finding): boolean {
  return !waiver && rule !== RULE_FAILED.id;
}

/** A report whose eligible findings are replaced, in their order. */
function marked({ findings, summary, suppressions }: Report, eligible: readonly Finding[]): Report {
  const replaced = eligible.values();
  return report(findings.map(finding => (isEligible(finding) ? replaced.next().value as Finding : finding)), summary, suppressions);
}
