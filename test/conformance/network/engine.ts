import { spawnSync } from 'node:child_process';

const MOST_OUTPUT = 1 << 30;

/** Whose judgement it is. */
export interface Header {
  readonly module: string;
  readonly version: string;
}

/** What an oracle says, a line of input each. */
export interface Said<Line> {
  readonly header: Header;
  readonly lines: readonly Line[];
}

/** Has an oracle judge each value, one JSON line each. */
export function say<Line>(binary: string, values: readonly unknown[], flags: readonly string[] = []): Said<Line> {
  const input = values.map(value => `${JSON.stringify(value)}\n`).join('');
  const { status, stdout, stderr } = spawnSync(binary, flags, { input, encoding: 'utf8', maxBuffer: MOST_OUTPUT });
  const [header, ...lines] = stdout.trimEnd().split('\n');
  if (status !== 0 || lines.length !== values.length) {
    throw new Error(`${binary} ended with ${status} after ${lines.length} of ${values.length} answers: ${stderr}`);
  }
  return { header: JSON.parse(header!) as Header, lines: lines.map(line => JSON.parse(line) as Line) };
}
