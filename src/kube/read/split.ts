import type { Lines } from './lines';

/** A YAML document as it stands in a text. */
export class Chunk {
  constructor(private readonly source: Lines, public readonly start: number, public readonly end: number) {}

  /** The text of the document alone. */
  public get text(): string {
    return this.source.text.slice(this.start, this.end);
  }

  /** The line that the document starts on, from 1. */
  public get line(): number {
    return this.source.positionOf(this.start).line;
  }
}

/**
 * A line that starts with `---` or `...` is a marker wherever it stands, inside block scalars too (YAML 1.2, 9.1.2).
 * An end marker belongs to the document it ends.
 */
const MARKER = /^(?:---(?=\s|$)|\.\.\.(?=\s|$).*\n?)/gm;

/** What `^` takes for the start of a line and YAML does not. */
const NO_BREAK = /[\u2028\u2029]/;

/** Directives belong to the document that follows them. */
const DIRECTIVES = /^(?:[ \t]*(?:#[^\n]*)?\n)*%/;

/** Splits a text at its document markers. */
export function split(lines: Lines): Chunk[] {
  const { text } = lines;
  const chunks: Chunk[] = [];
  let start = 0;
  const cut = (end: number): void => {
    if (end > start) {
      chunks.push(new Chunk(lines, start, end));
      start = end;
    }
  };
  for (const match of text.matchAll(MARKER)) {
    if (NO_BREAK.test(text[match.index - 1] ?? '')) {
      continue;
    }
    const ends = !match[0].startsWith('---');
    if (ends || !DIRECTIVES.test(text.slice(start, match.index))) {
      cut(ends ? match.index + match[0].length : match.index);
    }
  }
  cut(text.length);
  return chunks;
}
