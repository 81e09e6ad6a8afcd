import { giveUp } from './beyond';
import { DASH, GREATER, LINE_FEED, PIPE, PLUS, SPACE } from './characters';
import type { Cursor } from './cursor';

/** What js-yaml refuses in a text, and pairs that stand for one character. */
const UNUSUAL = /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd]/;

/** What happens to the line breaks at the end. */
enum Chomping { CLIP, STRIP, KEEP }

/** Whether a block scalar starts at a place. */
export function isBlockScalar(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === PIPE || code === GREATER;
}

/**
 * Reads a literal or folded block scalar, and moves to the next line with content.
 *
 * @param parent column of what the scalar belongs to: its lines stand further right
 */
export function readBlockScalar(cursor: Cursor, at: number, parent: number): string {
  return new BlockScalar(cursor, parent, cursor.text.charCodeAt(at) === GREATER).read(at + 1);
}

class BlockScalar {
  private value = '';
  private hasContent = false;
  private blankLines = 0;
  private widestBlank = 0;
  private indent = -1;

  constructor(private readonly cursor: Cursor, private readonly parent: number, private readonly folds: boolean) {}

  public read(at: number): string {
    const { cursor } = this;
    const chomping = chompingAt(cursor.text.charCodeAt(at));
    const headerEnd = cursor.skipSpaces(chomping === Chomping.CLIP ? at : at + 1);
    if (!cursor.isLineOver(headerEnd)) {
      giveUp();
    }
    let newline = cursor.lineEnd(headerEnd);
    while (newline < cursor.end - 1 && this.takes(newline + 1)) {
      cursor.line += 1;
      newline = cursor.lineEnd(newline + 1);
    }
    if (!this.hasContent || UNUSUAL.test(this.value)) {
      giveUp();
    }
    cursor.nextLine(newline);
    return this.value + this.ending(chomping);
  }

  /** Takes a line, if it belongs to the scalar. */
  private takes(start: number): boolean {
    const { text } = this.cursor;
    const content = this.contentOf(start);
    if (content >= this.cursor.end || text.charCodeAt(content) === LINE_FEED) {
      this.blankLines += 1;
      this.widestBlank = this.hasContent ? 0 : Math.max(this.widestBlank, content - start);
      return true;
    }
    const column = content - start;
    if (column < (this.indent < 0 ? this.parent + 1 : this.indent)) {
      return false;
    }
    this.add(column, text.slice(content, this.cursor.lineEnd(content)));
    return true;
  }

  private add(column: number, line: string): void {
    if (this.indent < 0) {
      this.indent = column;
    }
    // Lines that stand further right, or blank ones before the first, have rules of their own.
    if (this.widestBlank > this.indent || (this.folds && (line.startsWith(' ') || line.startsWith('\t')))) {
      giveUp();
    }
    this.value += this.separator() + line;
    this.hasContent = true;
    this.blankLines = 0;
  }

  private separator(): string {
    if (!this.hasContent) {
      return '\n'.repeat(this.blankLines);
    }
    if (this.folds) {
      return this.blankLines === 0 ? ' ' : '\n'.repeat(this.blankLines);
    }
    return '\n'.repeat(this.blankLines + 1);
  }

  private ending(chomping: Chomping): string {
    switch (chomping) {
      case Chomping.CLIP: return '\n';
      case Chomping.STRIP: return '';
      case Chomping.KEEP: return '\n'.repeat(this.blankLines + 1);
    }
  }

  private contentOf(start: number): number {
    const { text } = this.cursor;
    const limit = this.indent < 0 ? Infinity : start + this.indent;
    let at = start;
    while (at < limit && text.charCodeAt(at) === SPACE) {
      at += 1;
    }
    return at;
  }
}

function chompingAt(code: number): Chomping {
  if (code === DASH) {
    return Chomping.STRIP;
  }
  return code === PLUS ? Chomping.KEEP : Chomping.CLIP;
}
