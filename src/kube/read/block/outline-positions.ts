import { segments } from '../../path';
import { implicitValue } from '../implicit';
import type { Lines } from '../lines';
import type { Position, Positions } from '../position';
import type { Outline } from './outline';
import type { Scalars } from './scalars';

/** Finds fields in the outline of their text. */
export class OutlinePositions implements Positions {
  constructor(private readonly lines: Lines, private readonly outline: Outline, private readonly root: number, private readonly scalars: Scalars) {}

  public of(path: string): Position {
    let entry = this.root;
    for (const segment of segments(path)) {
      const next = this.child(entry, segment);
      if (next === undefined) {
        break;
      }
      entry = next;
    }
    return this.lines.positionOf(this.outline.start(entry));
  }

  private child(parent: number, segment: string): number | undefined {
    const { outline } = this;
    const first = outline.first(parent);
    if (first === undefined) {
      return undefined;
    }
    if (outline.isItem(first)) {
      return outline.items(parent)[Number(segment)];
    }
    // A key such as `yes` or 0x10 does not look like the field that it names.
    const isExact = typeof implicitValue(segment) === 'string';
    for (let entry: number | undefined = first; entry !== undefined; entry = outline.next(entry, parent)) {
      if (this.scalars.isKey(outline.start(entry), segment, isExact)) {
        return entry;
      }
    }
    return undefined;
  }
}
