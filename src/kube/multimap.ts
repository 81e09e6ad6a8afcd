const NOTHING: readonly never[] = Object.freeze([]);

/** A map that holds a list of values for each key. */
export class Multimap<Key, Value> {
  /** Values by a key that each of them has. */
  public static of<Key, Value>(values: Iterable<Value>, keyOf: (value: Value) => Key): Multimap<Key, Value> {
    const map = new Multimap<Key, Value>();
    for (const value of values) {
      map.add(keyOf(value), value);
    }
    return map;
  }

  private readonly lists = new Map<Key, Value[]>();

  /** How many keys there are. */
  public get size(): number {
    return this.lists.size;
  }

  public add(key: Key, value: Value): void {
    const values = this.lists.get(key);
    if (values) {
      values.push(value);
    } else {
      this.lists.set(key, [value]);
    }
  }

  /** The values of a key, in the order in which they came. */
  public get(key: Key): readonly Value[] {
    return this.lists.get(key) ?? NOTHING;
  }

  /** The lists of values, in the order in which their keys came. */
  public values(): Iterable<readonly Value[]> {
    return this.lists.values();
  }

  public [Symbol.iterator](): Iterator<[Key, readonly Value[]]> {
    return this.lists.entries();
  }
}
