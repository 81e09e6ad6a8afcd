import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { segments } from '../path';
import type { Origin } from './objects';

/** A place in a text, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds fields of one document in its text. */
export interface Positions {
  /** Where a field stands; where it is not written, its nearest ancestor. */
  of(path: string): Position;
}

/** Parses a document once more, this time with positions: only for objects with findings. */
export function positionsOf({ chunk, path }: Origin): Positions {
  const lines = new LineCounter();
  const document = parseDocument(chunk.text, { lineCounter: lines, version: '1.1', prettyErrors: false, logLevel: 'silent' });
  const root = descend(document.contents, segments(path)).node;
  return {
    of(field) {
      const { offset } = descend(root, segments(field));
      const { line, col } = lines.linePos(offset);
      return { line: chunk.line + line - 1, column: col };
    },
  };
}

interface Place {
  readonly node: Node | null;
  readonly offset: number;
}

function descend(start: Node | null, path: readonly string[]): Place {
  let place: Place = { node: start, offset: start?.range?.[0] ?? 0 };
  for (const segment of path) {
    const next = child(place.node, segment);
    if (!next) {
      return place;
    }
    place = next;
  }
  return place;
}

function child(node: Node | null, segment: string): Place | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(segment)] as Node | undefined;
    return item && { node: item, offset: item.range?.[0] ?? 0 };
  }
  const pair = isMap(node) ? node.items.find(each => isScalar(each.key) && String(each.key.value) === segment) : undefined;
  return pair && { node: pair.value as Node | null, offset: (pair.key as Node).range?.[0] ?? 0 };
}
