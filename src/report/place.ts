import type { Finding } from '../findings/finding';

/** A place that a person or a program can open. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** Unknown for constructs. */
  readonly column?: number;
}

/** Where a finding is mended: in the YAML that was read, else in the program that made it. */
export function placeOf({ source, construct }: Finding): Place | undefined {
  return source ?? (construct?.source === undefined ? undefined : siteOf(construct.source));
}

/** `/app/main.ts:12` as file and line. */
export function siteOf(source: string): Place | undefined {
  const [, file, line] = /^(.+):(\d+)$/s.exec(source) ?? [];
  return file === undefined || Number(line) < 1 ? undefined : { file, line: Number(line) };
}
