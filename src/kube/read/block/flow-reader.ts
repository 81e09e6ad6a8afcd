import { implicitValue } from '../implicit';
import { giveUp } from './beyond';
import { CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, OPEN_BRACE, OPEN_BRACKET, SPACE } from './characters';
import type { Cursor } from './cursor';
import { type Mapping, put } from './mapping';
import type { Outline } from './outline';
import type { Scalars } from './scalars';

/** A plain scalar that nobody can take for anything else. */
const WORD = /-{0,2}[\w./$][\w./$=+@%;*-]*/y;

/** Levels of lists and mappings. */
const DEEPEST = 20;

/** Reads flow lists and mappings that start and end in one line. */
export class FlowReader {
  /** Behind what was read last. */
  public at = 0;
  private depth = 0;

  constructor(private readonly cursor: Cursor, private readonly scalars: Scalars, private readonly outline: Outline) {}

  /** Whether a flow list or mapping starts at a place. */
  public isFlow(at: number): boolean {
    const code = this.cursor.text.charCodeAt(at);
    return code === OPEN_BRACKET || code === OPEN_BRACE;
  }

  /** Reads the flow that starts at a place. */
  public read(at: number): unknown {
    this.depth = 0;
    return this.value(at);
  }

  private value(at: number): unknown {
    this.at = at;
    switch (this.cursor.text.charCodeAt(at)) {
      case OPEN_BRACKET: return this.list();
      case OPEN_BRACE: return this.mapping();
      default: return this.scalars.isQuote(at) ? this.quoted() : implicitValue(this.word());
    }
  }

  private list(): unknown[] {
    const list: unknown[] = [];
    this.each(CLOSE_BRACKET, () => {
      const entry = this.outline.item(this.at);
      list.push(this.value(this.at));
      this.outline.close(entry);
    });
    return list;
  }

  private mapping(): Mapping {
    const mapping: Mapping = {};
    this.each(CLOSE_BRACE, () => {
      const entry = this.outline.key(this.at);
      const key = this.scalars.isQuote(this.at) ? this.quoted() : String(implicitValue(this.word()));
      if (this.code() !== COLON || this.cursor.text.charCodeAt(this.at + 1) !== SPACE) {
        giveUp();
      }
      put(mapping, key, this.value(this.cursor.skipSpaces(this.at + 1)));
      this.outline.close(entry);
    });
    return mapping;
  }

  /** Reads what stands between commas, to the end of the list or mapping. */
  private each(close: number, read: () => void): void {
    this.depth += 1;
    if (this.depth > DEEPEST) {
      giveUp();
    }
    this.pass();
    if (this.code() !== close) {
      read();
      this.skipSpaces();
      while (this.code() === COMMA) {
        this.pass();
        read();
        this.skipSpaces();
      }
    }
    if (this.code() !== close) {
      giveUp();
    }
    this.at += 1;
    this.depth -= 1;
  }

  private quoted(): string {
    const start = this.at;
    this.at = this.scalars.quotedEnd(start);
    return this.scalars.quotedText(start, this.at);
  }

  private word(): string {
    WORD.lastIndex = this.at;
    const [word] = WORD.exec(this.cursor.text) ?? giveUp();
    this.at = WORD.lastIndex;
    return word;
  }

  private code(): number {
    return this.cursor.text.charCodeAt(this.at);
  }

  private pass(): void {
    this.at += 1;
    this.skipSpaces();
  }

  private skipSpaces(): void {
    this.at = this.cursor.skipSpaces(this.at);
  }
}
