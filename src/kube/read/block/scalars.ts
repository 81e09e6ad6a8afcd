import { implicitValue } from '../implicit';
import { giveUp } from './beyond';
import { BACKSLASH, COLON, DASH, DOUBLE_QUOTE, HASH, isPrintable, LINE_FEED, SINGLE_QUOTE, SPACE, startsPlain } from './characters';
import type { Cursor } from './cursor';

/** Manifests repeat themselves, one file after the other: a word that is known is not made again. */
const KNOWN = new Array<string>(1024).fill('');

/** Reads the scalars of one line, as they stand behind its indentation. */
export class Scalars {
  private hash = 0;

  constructor(private readonly cursor: Cursor) {}

  /** Whether a quoted scalar starts at a place. */
  public isQuote(at: number): boolean {
    const code = this.cursor.text.charCodeAt(at);
    return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
  }

  /** Whether a plain scalar starts at a place. */
  public isPlain(at: number): boolean {
    const code = this.cursor.text.charCodeAt(at);
    return startsPlain(code) && !(code === DASH && this.cursor.isBlank(at + 1));
  }

  /** Where a plain scalar, or its part in this line, ends: at `: `, at ` #` or with the line. */
  public plainEnd(from: number): number {
    const { text } = this.cursor;
    let at = from;
    let code = text.charCodeAt(at);
    let hash = 0;
    while (code > COLON ? isPrintable(code) : this.continuesPlain(code, at)) {
      hash = (Math.imul(hash, 31) + code) | 0;
      at += 1;
      code = text.charCodeAt(at);
    }
    if (code !== LINE_FEED && code !== COLON && code !== HASH && at < text.length) {
      giveUp();
    }
    this.hash = hash;
    return at;
  }

  /** The text of a plain scalar, or of its part in a line, without the spaces behind it. */
  public plainText(from: number, end: number): string {
    const { text } = this.cursor;
    let last = end;
    while (text.charCodeAt(last - 1) === SPACE) {
      last -= 1;
    }
    return last === end ? this.word(from, end) : text.slice(from, last);
  }

  /** Where a quoted scalar ends; one of several lines is given up. */
  public quotedEnd(from: number): number {
    const { text } = this.cursor;
    const quote = text.charCodeAt(from);
    for (let at = from + 1; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        if (quote === DOUBLE_QUOTE || text.charCodeAt(at + 1) !== SINGLE_QUOTE) {
          return at + 1;
        }
        at += 1;
      } else if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
        at += 1;
      } else if (!(code >= SPACE && isPrintable(code))) {
        giveUp();
      }
    }
  }

  /** The text of a quoted scalar. */
  public quotedText(from: number, end: number): string {
    const { text } = this.cursor;
    const inner = text.slice(from + 1, end - 1);
    if (text.charCodeAt(from) === SINGLE_QUOTE) {
      return inner.includes('\'') ? inner.replaceAll('\'\'', '\'') : inner;
    }
    return inner.includes('\\') ? unescape(text.slice(from, end)) : inner;
  }

  /** The text of a key that ends where its colon stands. */
  public keyText(from: number, end: number): string {
    if (this.isQuote(from)) {
      return this.quotedText(from, end);
    }
    // A key that looks like a boolean or a number becomes its text.
    return String(implicitValue(this.word(from, end)));
  }

  /**
   * Whether the key at a place is called so.
   *
   * @param isExact whether only the very name is read as the name
   */
  public isKey(at: number, name: string, isExact: boolean): boolean {
    const { text } = this.cursor;
    if (isExact && !this.isQuote(at)) {
      const end = at + name.length;
      return text.startsWith(name, at) && text.charCodeAt(end) === COLON && this.cursor.isBlank(end + 1);
    }
    return this.keyText(at, this.isQuote(at) ? this.quotedEnd(at) : this.plainEnd(at)) === name;
  }

  private continuesPlain(code: number, at: number): boolean {
    if (code === COLON) {
      return !this.cursor.isBlank(at + 1);
    }
    return code === HASH ? this.cursor.text.charCodeAt(at - 1) !== SPACE : code >= SPACE;
  }

  private word(from: number, end: number): string {
    const { text } = this.cursor;
    const place = (this.hash ^ (this.hash >>> 15)) & (KNOWN.length - 1);
    const known = KNOWN[place]!;
    if (known.length === end - from && text.startsWith(known, from)) {
      return known;
    }
    const word = text.slice(from, end);
    KNOWN[place] = word;
    return word;
  }
}

/** Escapes that JSON knows mean the same in YAML. */
function unescape(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return giveUp();
  }
}
