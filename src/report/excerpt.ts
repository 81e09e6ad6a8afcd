import { widthOf } from './character-width';
import { printable } from './printable';

/** Cells of a terminal that are shown of a line, and of those the most before the caret. */
const SHOWN = 120;
const SHOWN_BEFORE = 60;

/** Code units around the column that are looked at: enough to fill the cells, whatever stands in a line of a megabyte. */
const WINDOW = 1024;

const TAB_STOP = 8;

let segmenter: Intl.Segmenter | undefined;

/** Characters that take a cell each: of a short line of them, nothing has to be counted or cut. */
const PLAIN = /^[ -~]*$/;

/** A line of a file, cut to what can be read, and a caret below the column. */
export function excerpt(line: string, { line: number, column }: { readonly line: number; readonly column: number }): [line: string, caret: string] {
  const gutter = `${number} | `;
  if (line.length <= SHOWN && PLAIN.test(line)) {
    return [gutter + line, `${' '.repeat(gutter.length + Math.min(column - 1, line.length))}^`];
  }
  const from = Math.max(0, column - 1 - WINDOW);
  const cells = cellsOf(line.slice(from, column - 1 + WINDOW));
  const caret = cells.findIndex(({ end }) => end > column - 1 - from);
  const { first, last } = shownCells(cells, caret < 0 ? cells.length : caret);
  const before = cells.slice(first, caret < 0 ? cells.length : caret);
  const start = first > 0 || from > 0 ? '…' : '';
  const rest = last < cells.length || column - 1 + WINDOW < line.length ? '…' : '';
  return [
    `${gutter}${start}${cells.slice(first, last).map(({ text }) => text).join('')}${rest}`,
    `${' '.repeat(gutter.length + start.length + widthOfAll(before))}^`,
  ];
}

/** A character as people see it. */
interface Cell {
  readonly text: string;
  readonly width: number;
  /** The code unit behind it. */
  readonly end: number;
}

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let place = 0;
  for (const { segment, index } of graphemes().segment(line)) {
    const text = segment === '\t' ? ' '.repeat(TAB_STOP - place % TAB_STOP) : printable(segment);
    const width = text === segment ? widthOf(segment) : text.length;
    cells.push({ text, width, end: index + segment.length });
    place += width;
  }
  return cells;
}

/** Takes milliseconds to make, and few lines need one. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter;
}

function shownCells(cells: readonly Cell[], caret: number): { readonly first: number; readonly last: number } {
  if (widthOfAll(cells) <= SHOWN) {
    return { first: 0, last: cells.length };
  }
  let first = caret;
  let width = 0;
  while (first > 0 && width + cells[first - 1]!.width <= SHOWN_BEFORE) {
    width += cells[--first]!.width;
  }
  let last = caret;
  while (last < cells.length && width + cells[last]!.width <= SHOWN) {
    width += cells[last++]!.width;
  }
  return { first, last };
}

function widthOfAll(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
