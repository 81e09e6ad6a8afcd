import { newlines } from './lines';

/** A YAML document as it stands in a text. */
export class Chunk {
  /**
   * @param source the whole text
   * @param line the line of the text that the document starts on, from 1
   */
  constructor(private readonly source: string, public readonly start: number, public readonly end: number, public readonly line: number) {}

  /** The text of the document alone. */
  public get text(): string {
    return this.source.slice(this.start, this.end);
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
export function split(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let line = 1;
  const cut = (end: number): void => {
    if (end > start) {
      chunks.push(new Chunk(text, start, end, line));
      line += newlines(text, end, start);
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
