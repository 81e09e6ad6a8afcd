import type { LineCounter, Node } from 'yaml';
import { yaml } from '../libraries';
import { segments } from '../path';
import type { Position, Positions } from './position';
import type { Chunk } from './split';

/** Positions take some hundred bytes for each character: of longer documents only the start is known. */
const LONGEST = 8_000_000;

/** Parses a document once more, this time with positions: only for documents with findings, of which none were noted. */
export class DocumentPositions implements Positions {
  private readonly lines: LineCounter;
  private readonly contents: Node | null;

  constructor(private readonly chunk: Chunk) {
    const { LineCounter: Lines, parseDocument } = yaml();
    this.lines = new Lines();
    const options = { lineCounter: this.lines, version: '1.1', prettyErrors: false, logLevel: 'silent' } as const;
    this.contents = parseDocument(chunk.text.length > LONGEST ? '' : chunk.text, options).contents;
  }

  public of(path: string): Position {
    const { line, col } = this.lines.linePos(offsetOf(this.contents, segments(path)));
    return { line: this.chunk.line + Math.max(0, line - 1), column: Math.max(1, col) };
  }
}

interface Place {
  readonly node: Node | null;
  readonly offset: number;
}

function offsetOf(root: Node | null, path: readonly string[]): number {
  let place: Place = { node: root, offset: root?.range?.[0] ?? 0 };
  for (const segment of path) {
    const next = child(place.node, segment);
    if (!next) {
      return place.offset;
    }
    place = next;
  }
  return place.offset;
}

function child(node: Node | null, segment: string): Place | undefined {
  const { isMap, isScalar, isSeq } = yaml();
  if (isSeq(node)) {
    const item = node.items[Number(segment)] as Node | undefined;
    return item && { node: item, offset: item.range?.[0] ?? 0 };
  }
  const pair = isMap(node) ? node.items.find(each => isScalar(each.key) && String(each.key.value) === segment) : undefined;
  return pair && { node: pair.value as Node | null, offset: (pair.key as Node).range?.[0] ?? 0 };
}
