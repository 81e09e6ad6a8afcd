import * as path from 'node:path';
import type { Console } from '../console';
import { UsageError } from '../usage-error';
import type { CheckSettings } from './settings';

/** A file that a flag says to write. */
interface Written {
  readonly flag: string;
  readonly file: string;
}

/**
 * Makes sure that nothing that a check writes replaces what it is told to read, or something else that it writes.
 *
 * @throws UsageError if it would
 */
export function refuseOverwriting(settings: CheckSettings, { cwd }: Pick<Console, 'cwd'>): void {
  const { operands, policyPath, baseline: { known } } = settings;
  refuse(settings, () => operands, { what: 'an input', cwd });
  refuse(settings, () => (policyPath === undefined ? [] : [policyPath]), { what: 'the policy', cwd });
  refuse(settings, () => (known ? [known.file] : []), { what: 'the baseline', cwd });
  const { baseline: { write }, sinks } = settings;
  if (write !== undefined && sinks.some(({ output }) => output === path.resolve(cwd, write))) {
    throw new UsageError(`a report and the baseline would go to ${write}, expected a file of its own for each`);
  }
}

/**
 * Makes sure that nothing that a check writes replaces a manifest of a folder or a pattern.
 *
 * @param manifests files that hold what was judged; asked for only where something is written
 * @throws UsageError if it would
 */
export function refuseReplacing(settings: CheckSettings, manifests: () => Iterable<string>, { cwd }: Pick<Console, 'cwd'>): void {
  refuse(settings, manifests, { what: 'an input', cwd });
}

function refuse(settings: CheckSettings, files: () => Iterable<string>, { what, cwd }: { readonly what: string; readonly cwd: string }): void {
  const written = writtenBy(settings, cwd);
  for (const name of written.length > 0 ? files() : []) {
    const same = written.find(({ file }) => file === path.resolve(cwd, name));
    if (same) {
      throw new UsageError(`${same.flag} ${name} is ${what}, expected another file`);
    }
  }
}

function writtenBy({ sinks, baseline: { write } }: CheckSettings, cwd: string): Written[] {
  return [
    ...sinks.flatMap(({ output }) => (output === undefined ? [] : [{ flag: '--output', file: output }])),
    ...(write === undefined ? [] : [{ flag: '--write-baseline', file: path.resolve(cwd, write) }]),
  ];
}
