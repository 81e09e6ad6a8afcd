import type { Lines } from '../lines';
import type { Positions } from '../position';
import { giveUp, isBeyond } from './beyond';
import { isBlockScalar, readBlockScalar } from './block-scalar';
import { COLON, SPACE } from './characters';
import { Cursor } from './cursor';
import { FlowReader } from './flow-reader';
import { type Mapping, put } from './mapping';
import { Outline } from './outline';
import { OutlinePositions } from './outline-positions';
import { readPlain } from './plain';
import { Scalars } from './scalars';

/** Levels of mappings and lists, beside those of a flow: what is deeper is for those to judge who know the limits. */
const DEEPEST = 100;

/** A part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A document that was read, and where its fields stand. */
export interface BlockDocument {
  readonly value: unknown;
  readonly positions: Positions;
}

/**
 * Reads the YAML that tools print: block mappings and lists, scalars, block scalars, and flow lists and mappings of one line.
 *
 * What it reads, js-yaml reads alike; all else is given up.
 */
export class BlockReader {
  private readonly outline = new Outline();
  private depth = 0;
  private readonly cursor: Cursor;
  private readonly scalars: Scalars;
  private readonly flow: FlowReader;

  constructor(private readonly lines: Lines) {
    this.cursor = new Cursor(lines.text);
    this.scalars = new Scalars(this.cursor);
    this.flow = new FlowReader(this.cursor, this.scalars, this.outline);
  }

  /**
   * Reads a document of the text.
   *
   * @returns undefined where it was given up
   */
  public read(span: Span): BlockDocument | undefined {
    const entry = this.outline.key(span.start);
    try {
      const value = this.document(entry, span);
      this.outline.close(entry);
      return { value, positions: new OutlinePositions(this.lines, this.outline, entry, this.scalars) };
    } catch (error) {
      if (!isBeyond(error)) {
        throw error;
      }
      this.outline.forget(entry);
      return undefined;
    }
  }

  private document(entry: number, { start, end }: Span): unknown {
    const { cursor } = this;
    const hasMarker = cursor.text.startsWith('---', start);
    this.depth = 0;
    cursor.end = end;
    cursor.nextLine(hasMarker ? this.restOfLine(start + 3) : start - 1);
    if (cursor.column < 0) {
      return null;
    }
    this.outline.move(entry, cursor.at);
    const value = cursor.column === 0 ? this.collection(-1) : giveUp();
    // What is left stands further left than it may.
    return cursor.column < 0 ? value : giveUp();
  }

  /** The value of a key or item, of which nothing stands in its own line. */
  private collection(parent: number): unknown {
    const { cursor } = this;
    if (cursor.isAtItem()) {
      return this.list(cursor.column);
    }
    const colon = this.keyEnd(cursor.at);
    if (colon >= 0) {
      return this.mapping(colon);
    }
    // A document that is a scalar has rules of its own.
    return parent < 0 ? giveUp() : this.inline(cursor.at, parent);
  }

  private list(column: number): unknown[] {
    const { cursor } = this;
    const list: unknown[] = [];
    this.deepen();
    while (cursor.column === column && cursor.isAtItem()) {
      list.push(this.item(column));
    }
    this.depth -= 1;
    return cursor.column > column ? giveUp() : list;
  }

  private item(column: number): unknown {
    const { cursor, outline } = this;
    const at = cursor.skipSpaces(cursor.at + 1);
    const entry = outline.item(at);
    let value: unknown = null;
    if (!cursor.isLineOver(at)) {
      cursor.goTo(at);
      value = this.collection(column);
    } else {
      cursor.nextLine(cursor.lineEnd(at));
      if (cursor.column > column) {
        outline.move(entry, cursor.at);
        value = this.collection(column);
      } else if (cursor.column < column && cursor.isAtItem()) {
        // js-yaml takes what follows an empty last item for its neighbour.
        giveUp();
      }
    }
    outline.close(entry);
    return value;
  }

  /** @param firstColon where the first key ends */
  private mapping(firstColon: number): Mapping {
    const { cursor, outline, scalars } = this;
    const { column } = cursor;
    const mapping: Mapping = {};
    this.deepen();
    for (let colon = firstColon; ; colon = this.keyEnd(cursor.at)) {
      if (colon < 0) {
        giveUp();
      }
      const key = scalars.keyText(cursor.at, colon);
      const entry = outline.key(cursor.at);
      put(mapping, key, this.field(colon + 1, column));
      outline.close(entry);
      if (cursor.column !== column) {
        this.depth -= 1;
        return cursor.column > column ? giveUp() : mapping;
      }
    }
  }

  private deepen(): void {
    this.depth += 1;
    if (this.depth > DEEPEST) {
      giveUp();
    }
  }

  /** Where the key that starts at a place ends; -1 if there is none. */
  private keyEnd(at: number): number {
    const { cursor, scalars } = this;
    let end: number;
    if (scalars.isQuote(at)) {
      end = scalars.quotedEnd(at);
    } else if (scalars.isPlain(at)) {
      end = scalars.plainEnd(at);
    } else {
      return -1;
    }
    const { text } = cursor;
    return text.charCodeAt(end) === COLON && cursor.isBlank(end + 1) && text.charCodeAt(end - 1) !== SPACE ? end : -1;
  }

  private field(from: number, column: number): unknown {
    const { cursor } = this;
    const at = cursor.skipSpaces(from);
    if (!cursor.isLineOver(at)) {
      return this.inline(at, column);
    }
    cursor.nextLine(cursor.lineEnd(at));
    if (cursor.column > column) {
      return this.collection(column);
    }
    return cursor.column === column && cursor.isAtItem() ? this.list(column) : null;
  }

  /** A value that starts in the line of its key or dash. */
  private inline(at: number, parent: number): unknown {
    const { cursor, scalars } = this;
    if (scalars.isPlain(at)) {
      return readPlain({ cursor, scalars }, at, parent);
    }
    if (isBlockScalar(cursor.text, at)) {
      return readBlockScalar(cursor, at, parent);
    }
    let value: unknown;
    let end: number;
    if (scalars.isQuote(at)) {
      end = scalars.quotedEnd(at);
      value = scalars.quotedText(at, end);
    } else if (this.flow.isFlow(at)) {
      value = this.flow.read(at);
      end = this.flow.at;
    } else {
      return giveUp();
    }
    cursor.nextLine(this.restOfLine(end));
    return value;
  }

  /** The end of a line that must hold no more content. */
  private restOfLine(from: number): number {
    const { cursor } = this;
    const at = cursor.skipSpaces(from);
    return cursor.isLineOver(at) ? cursor.lineEnd(at) : giveUp();
  }
}
