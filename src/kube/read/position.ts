import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { segments } from '../path';
import type { Chunk } from './split';

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

/** Positions take some hundred bytes for each character: of longer documents only the start is known. */
const LONGEST = 8_000_000;

/** Parses a document once more, this time with positions: only for documents with findings. */
export class DocumentPositions {
  private readonly lines = new LineCounter();
  private readonly contents: Node | null;

  constructor(private readonly chunk: Chunk) {
    const options = { lineCounter: this.lines, version: '1.1', prettyErrors: false, logLevel: 'silent' } as const;
    this.contents = parseDocument(chunk.text.length > LONGEST ? '' : chunk.text, options).contents;
  }

  /** Finds fields of an object of the document: the document itself, or an item of a List. */
  public in(path: string): Positions {
    const root = descend(this.contents, segments(path)).node;
    return {
      of: field => {
        const { offset } = descend(root, segments(field));
        const { line, col } = this.lines.linePos(offset);
        return { line: this.chunk.line + Math.max(0, line - 1), column: Math.max(1, col) };
      },
    };
  }
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
