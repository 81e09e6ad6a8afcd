import type { Life } from './life';
import type { Problem } from './problem';

/** The type of a field. */
export interface Type {
  /** What a value of it is called: `a text`. */
  readonly name: string;
  /** The type of the items of a list or of the values of a mapping. */
  readonly inner?: Type;
  /** Says on the walk what is wrong with a value; one that is null counts as unset, and is not asked about. */
  check(value: unknown, walk: Walk): void;
}

/** A type with fields that have names. */
export interface Mapping extends Type {
  /** What Kubernetes calls it: `SecurityContext`. */
  readonly title: string;
  readonly shape: Shape;
}

/** The fields of a mapping. */
export interface Shape {
  readonly fields: ReadonlyMap<string, Type>;
  readonly required: readonly string[];
  /** Fields of other versions of Kubernetes. */
  readonly elsewhere: ReadonlyMap<string, Life>;
}

/** A way through the values of one object, on which problems are noted. */
export interface Walk {
  /** Path of where the walk is. */
  readonly path: string;
  /** How many problems were noted. */
  readonly noted: number;
  /** The mappings that the way leads through, the nearest first, with their paths. */
  readonly above: readonly PlacedMapping[];
  /** Goes down to an item, or to a field of a mapping. */
  enter(key: string | number, mapping?: Mapping): void;
  /** Comes back up. */
  leave(): void;
  /** Notes a problem with the value, or with a field of it. */
  report(problem: Omit<Problem, 'path'>, field?: string): void;
}

/** A mapping and where it stands. */
export interface PlacedMapping {
  readonly mapping: Mapping;
  readonly path: string;
}
