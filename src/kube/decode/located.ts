import type { LineCounter, Node, Pair } from 'yaml';
import { yaml } from '../libraries';
import { nearest } from './nearest';

/** A value of a configuration file that knows where it stands. */
export class Located {
  constructor(
    /** The parsed value; undefined where nothing is written. */
    public readonly node: Node | null | undefined,
    /** Dotted path of the field, empty for the document. */
    public readonly path: string,
    private readonly origin: Origin,
    private readonly fallback: number,
  ) {}

  /** The value as plain data. */
  public get value(): unknown {
    return this.node?.toJS(this.origin.document) as unknown;
  }

  /** A scalar as it is written, so that `1.30` is not 1.3; empty for any other value. */
  public get source(): string {
    return yaml().isScalar(this.node) ? this.node.source ?? String(this.node.value) : '';
  }

  /** The line the value starts on, from 1. */
  public get line(): number {
    return this.lineAt(this.node?.range?.[0]);
  }

  /** The fields of a mapping; undefined for any other value. */
  public get fields(): ReadonlyMap<string, Located> | undefined {
    if (!yaml().isMap(this.node)) {
      return undefined;
    }
    return new Map(this.node.items.map(pair => [String(keyOf(pair)), this.field(pair as Pair<Node, Node | null>)]));
  }

  /** The items of a list; undefined for any other value. */
  public get items(): readonly Located[] | undefined {
    return yaml().isSeq(this.node) ? this.node.items.map((item, index) => this.inside(item as Node, `${this.path}[${index}]`, this.line)) : undefined;
  }

  /** The same place with an empty mapping, where nothing or null is written. */
  public orEmpty(): Located {
    return this.value === null ? new Located(this.origin.document.createNode({}), this.path, this.origin, this.line) : this;
  }

  /**
   * An error that names file, line and field: what is there, what was expected.
   */
  public expected(expected: string, found = describe(this.value)): Error {
    return this.error(`${this.path || 'the document'} is ${found}, expected ${expected}`);
  }

  /** An error about a field that is not known here, with the known one it looks like. */
  public unknown(known: readonly string[]): Error {
    const similar = nearest(this.path.split('.').at(-1)!, known);
    return this.error(`${this.path} is not a known field, expected ${known.length > 0 ? known.join(', ') : 'no fields'}${similar ? `; did you mean ${similar}?` : ''}`);
  }

  private error(message: string): Error {
    return new Error(`${this.origin.file}:${this.line}: ${message}`);
  }

  private field(pair: Pair<Node, Node | null>): Located {
    const path = this.path ? `${this.path}.${keyOf(pair)}` : keyOf(pair);
    return this.inside(pair.value, path, this.lineAt(pair.key.range?.[0]));
  }

  private inside(node: Node | null | undefined, path: string, line: number): Located {
    return new Located(yaml().isAlias(node) ? node.resolve(this.origin.document) : node, path, this.origin, line);
  }

  private lineAt(offset: number | undefined): number {
    return offset === undefined ? this.fallback : this.origin.lines.linePos(offset).line;
  }
}

/** The file that values come from. */
export interface Origin {
  readonly file: string;
  readonly lines: LineCounter;
  readonly document: Parameters<Node['toJS']>[0];
}

function keyOf(pair: Pair): string {
  return yaml().isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** The longest value that an error repeats. */
const LONGEST = 200;

function describe(value: unknown): string {
  const written = value === undefined ? 'missing' : JSON.stringify(value);
  return written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written;
}
