import type { Position } from './position';

/** A text and its lines, which are looked for when the first place is asked for. */
export class Lines {
  private starts?: Int32Array;

  constructor(public readonly text: string) {}

  /** Where a place of the text stands. */
  public positionOf(at: number): Position {
    this.starts ??= startsOf(this.text);
    let line = 0;
    for (let above = this.starts.length; above - line > 1;) {
      const middle = (line + above) >> 1;
      if (this.starts[middle]! <= at) {
        line = middle;
      } else {
        above = middle;
      }
    }
    return { line: line + 1, column: at - this.starts[line]! + 1 };
  }
}

function startsOf(text: string): Int32Array {
  const starts = new Int32Array(newlines(text) + 1);
  for (let line = 1, at = text.indexOf('\n'); at >= 0; line += 1, at = text.indexOf('\n', at + 1)) {
    starts[line] = at + 1;
  }
  return starts;
}

/** How many lines end within a part of a text. */
export function newlines(text: string, until = text.length, from = 0): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

/** The line of a text, from 1, on which a pattern first matches; the first one where it does not. */
export function lineOf(text: string, pattern: RegExp): number {
  return newlines(text, Math.max(0, text.search(pattern))) + 1;
}
