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
