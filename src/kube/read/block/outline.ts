/** Numbers of an entry: where it starts, inverted for items; the entry behind it and all that it holds. */
const WIDTH = 2;

/**
 * Where the keys and items of a text stand, in the order of the text.
 *
 * Two numbers for each in one array cost next to nothing while reading, and no second parse to find a field.
 */
export class Outline {
  private cells = new Int32Array(1 << 8);
  private used = 0;
  /** Lists that were walked before: a List may have thousands of items. */
  private readonly known = new Map<number, readonly number[]>();

  /** Notes a key, before what it holds. */
  public key(at: number): number {
    return this.open(at);
  }

  /** Notes an item, before what it holds. */
  public item(at: number): number {
    return this.open(~at);
  }

  /** Moves an entry whose content starts on a later line. */
  public move(entry: number, at: number): void {
    this.cells[entry] = this.isItem(entry) ? ~at : at;
  }

  /** Notes that an entry holds what was noted since. */
  public close(entry: number): void {
    this.cells[entry + 1] = this.used;
  }

  /** Forgets an entry and all behind it. */
  public forget(entry: number): void {
    this.used = entry;
  }

  /** Where an entry starts in the text. */
  public start(entry: number): number {
    return this.isItem(entry) ? ~this.cells[entry]! : this.cells[entry]!;
  }

  /** Whether an entry is an item of a sequence. */
  public isItem(entry: number): boolean {
    return this.cells[entry]! < 0;
  }

  /** The first entry that an entry holds, if it holds any. */
  public first(entry: number): number | undefined {
    return entry + WIDTH < this.cells[entry + 1]! ? entry + WIDTH : undefined;
  }

  /** The next entry beside an entry, within the one that holds both. */
  public next(entry: number, parent: number): number | undefined {
    const next = this.cells[entry + 1]!;
    return next < this.cells[parent + 1]! ? next : undefined;
  }

  /** The items that an entry holds. */
  public items(parent: number): readonly number[] {
    const known = this.known.get(parent);
    if (known) {
      return known;
    }
    const items: number[] = [];
    for (let entry = this.first(parent); entry !== undefined; entry = this.next(entry, parent)) {
      items.push(entry);
    }
    this.known.set(parent, items);
    return items;
  }

  private open(start: number): number {
    const entry = this.used;
    this.used += WIDTH;
    if (this.used > this.cells.length) {
      const larger = new Int32Array(this.cells.length * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    this.cells[entry] = start;
    return entry;
  }
}
