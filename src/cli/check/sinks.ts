import * as fs from 'node:fs';
import * as path from 'node:path';
import { release } from '../../app/release';
import { writeWhole } from '../../app/synthesis/write';
import { blocksOf } from '../../kube/blocks';
import { type Format, FORMATS, type Surroundings } from '../../report/formats';
import { COLOURS } from '../../report/paint';
import type { Report } from '../../report/report';
import type { Console } from '../console';
import { isColourful } from '../is-colourful';
import { UsageError } from '../usage-error';

/** A report that was asked for. */
export interface Sink {
  readonly format: Format;
  /** Standard output, where none is named. */
  readonly output?: string;
}

/**
 * Pairs each `--format` with the `--output` behind it; `-` is standard output.
 *
 * @throws UsageError if a format is not known, or two reports would go to one place
 */
export function sinksOf(flags: readonly (readonly ['format' | 'output', string])[], { cwd }: Pick<Console, 'cwd'>): Sink[] {
  const asked: { readonly format: Format; output?: string }[] = [];
  for (const [flag, value] of flags) {
    const last = asked.at(-1);
    if (flag === 'format') {
      asked.push({ format: formatOf(value) });
    } else if (last === undefined) {
      asked.push({ format: 'text', output: value });
    } else if (last.output === undefined) {
      last.output = value;
    } else {
      throw new UsageError(`--output ${value} follows --output ${last.output}, expected a --format between them`);
    }
  }
  const sinks = asked.map(({ format, output }): Sink => (output === undefined || output === '-' ? { format } : { format, output: fileOf(output, cwd) }));
  refuseSharedPlaces(sinks);
  return sinks.length > 0 ? sinks : [{ format: 'text' }];
}

function fileOf(output: string, cwd: string): string {
  const file = path.resolve(cwd, output);
  if (output === '' || (fs.existsSync(file) && fs.statSync(file).isDirectory())) {
    throw new UsageError(`--output is ${output === '' ? 'empty' : `the folder ${output}`}, expected a file or -`);
  }
  return file;
}

function refuseSharedPlaces(sinks: readonly Sink[]): void {
  const outputs = sinks.map(({ output }) => output);
  const shared = outputs.find((output, place) => outputs.indexOf(output) !== place);
  if (shared !== undefined) {
    throw new UsageError(`two reports would go to ${shared}, expected a file of its own for each`);
  }
  if (outputs.filter(output => output === undefined).length > 1) {
    throw new UsageError('two reports would go to standard output, expected an --output behind each --format but one');
  }
}

/**
 * Writes each report to its place: files first, and all of them or none.
 *
 * @throws UsageError if a file cannot be written
 */
export function writeReports(report: Report, sinks: readonly Sink[], lineAt: Surroundings['lineAt'], console: Console): void {
  const plain: Surroundings = { version: release(), ...(lineAt ? { lineAt } : {}) };
  const files = sinks.flatMap(({ format, output }) => (output === undefined ? [] : [{ path: output, content: FORMATS[format](report, plain) }]));
  try {
    writeWhole(files);
  } catch (error) {
    throw new UsageError(`--output cannot be written: ${(error as Error).message}`);
  }
  for (const { format } of sinks.filter(({ output }) => output === undefined)) {
    for (const block of blocksOf(FORMATS[format](report, isColourful(console) ? { ...plain, paint: COLOURS } : plain))) {
      console.out(block);
    }
  }
}

function formatOf(value: string): Format {
  if (!Object.hasOwn(FORMATS, value)) {
    throw new UsageError(`--format is ${value}, expected one of ${Object.keys(FORMATS).join(', ')}`);
  }
  return value as Format;
}
