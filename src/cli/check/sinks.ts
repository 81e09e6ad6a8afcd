import * as path from 'node:path';
import { writeWhole } from '../../app/synthesis/write';
import type { FindingSource } from '../../findings/finding';
import { toJson } from '../../report/json';
import { COLOURS, PLAIN } from '../../report/paint';
import type { Report } from '../../report/report';
import { toText } from '../../report/text';
import type { Console } from '../console';
import { UsageError } from '../usage-error';

/** A report that was asked for. */
export interface Sink {
  readonly format: Format;
  /** Standard output, where none is named. */
  readonly output?: string;
}

/** What a report may need besides the findings. */
interface Surroundings {
  readonly colours: boolean;
  lineAt?(source: FindingSource): string | undefined;
}

const FORMATS = {
  text: (report: Report, { colours, lineAt }: Surroundings) => toText(report, { paint: colours ? COLOURS : PLAIN, ...(lineAt ? { lineAt } : {}) }),
  json: toJson,
} as const;

/** Formats of reports. */
export type Format = keyof typeof FORMATS;

/**
 * Pairs each `--format` with the `--output` behind it.
 *
 * @throws UsageError if a format is not known, or two reports would go to standard output
 */
export function sinksOf(flags: readonly (readonly ['format' | 'output', string])[]): Sink[] {
  const sinks: Sink[] = [];
  for (const [flag, value] of flags) {
    if (flag === 'format') {
      sinks.push({ format: formatOf(value) });
    } else {
      sinks.push({ ...(sinks.pop() ?? { format: 'text' }), output: value });
    }
  }
  if (sinks.filter(sink => sink.output === undefined).length > 1) {
    throw new UsageError('two reports would go to standard output, expected an --output behind each --format but one');
  }
  return sinks.length > 0 ? sinks : [{ format: 'text' }];
}

/** Writes each report to its place. */
export function writeReports(report: Report, sinks: readonly Sink[], lineAt: Surroundings['lineAt'], console: Console): void {
  for (const { format, output } of sinks) {
    const colours = output === undefined && console.isTerminal && !console.env.NO_COLOR;
    const text = FORMATS[format](report, { colours, ...(lineAt ? { lineAt } : {}) });
    if (output === undefined) {
      console.out(text);
    } else {
      writeWhole([{ path: path.resolve(console.cwd, output), content: text }]);
    }
  }
}

function formatOf(value: string): Format {
  if (!Object.hasOwn(FORMATS, value)) {
    throw new UsageError(`--format is ${value}, expected one of ${Object.keys(FORMATS).join(', ')}`);
  }
  return value as Format;
}
