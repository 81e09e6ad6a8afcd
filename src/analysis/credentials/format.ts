/** The form of a credential that can be told by itself, wherever it stands. */
export interface Format {
  /** What it is, to stand behind "a literal": `GitHub token`. */
  readonly kind: string;
  /** Texts without which it is not there: one look for all of them spares the patterns. */
  readonly hints: readonly string[];
  /** The credential; its first group, if it has one, is the part that nobody could guess. */
  readonly pattern: RegExp;
  /** A closer look at what the pattern found. */
  readonly accepts?: (found: string) => boolean;
}

/**
 * A token that starts with a fixed text.
 *
 * @param body pattern of the part behind it
 */
export function token(kind: string, starts: readonly string[], body: string): Format {
  const prefixes = starts.map(start => start.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&')).join('|');
  return { kind, hints: starts, pattern: new RegExp(`(?<![A-Za-z0-9])(?:${prefixes})(${body})(?![A-Za-z0-9])`, 'g') };
}
