import { implicitValue, type Scalar } from '../implicit';
import { giveUp } from './beyond';
import { COLON, HASH } from './characters';
import type { Cursor } from './cursor';
import type { Scalars } from './scalars';

/** What a document is read with. */
export interface Tools {
  readonly cursor: Cursor;
  readonly scalars: Scalars;
}

/**
 * Reads a plain scalar of one line or several, and moves to the next line with content.
 *
 * @param parent column of what the scalar belongs to: its lines stand further right
 */
export function readPlain(tools: Tools, at: number, parent: number): Scalar {
  const { cursor, scalars } = tools;
  const end = scalars.plainEnd(at);
  const text = scalars.plainText(at, end);
  const { line } = cursor;
  leave(cursor, end);
  return cursor.column > parent ? folded(tools, { text, breaks: cursor.line - line }, parent) : implicitValue(text);
}

interface FirstLine {
  readonly text: string;
  /** Line ends behind it. */
  readonly breaks: number;
}

function folded({ cursor, scalars }: Tools, first: FirstLine, parent: number): string {
  let value = first.text;
  for (let { breaks } = first; cursor.column > parent;) {
    if (cursor.passedComment) {
      giveUp();
    }
    const { at, line } = cursor;
    const end = scalars.plainEnd(at);
    value += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + scalars.plainText(at, end);
    leave(cursor, end);
    breaks = cursor.line - line;
  }
  return value;
}

function leave(cursor: Cursor, end: number): void {
  const code = cursor.text.charCodeAt(end);
  if (code === COLON) {
    giveUp();
  }
  cursor.nextLine(cursor.lineEnd(end));
  cursor.passedComment ||= code === HASH;
}
