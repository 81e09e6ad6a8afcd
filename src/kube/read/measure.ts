import { isFields } from '../fields';
import { lineOf } from './lines';
import { Unreadable } from './read-error';

/** Levels of mappings and lists: the deepest CRDs have about fifty. */
export const DEEPEST = 200;

/** What is said of a document with more of them. */
export const TOO_DEEP = `nesting goes deeper than ${DEEPEST} levels, expected a manifest that people can read`;

/** Values that aliases may stand for in a document: go-yaml, which kubectl reads with, draws the line at about as many. */
const MOST_REPEATED = 100_000;

const ALIAS = /(?:^|[\s,[{:-])\*[^\s,[\]{}]/m;

/**
 * Refuses a document that nobody could walk through: one that is too deep, or whose aliases stand for too much or for what holds them.
 *
 * @throws Unreadable
 */
export function measure(value: unknown, text: string): void {
  new Measure(text).heightOf(value, 0);
}

interface Size {
  readonly height: number;
  readonly values: number;
}

class Measure {
  private readonly hasAliases: boolean;
  /** Undefined while a value is being measured: then it holds itself. */
  private readonly known = new Map<object, Size | undefined>();
  private values = 0;
  private repeated = 0;

  constructor(private readonly text: string) {
    this.hasAliases = ALIAS.test(text);
  }

  public heightOf(value: unknown, depth: number): number {
    this.values += 1;
    if (typeof value !== 'object' || value === null) {
      return 0;
    }
    if (depth >= DEEPEST) {
      throw this.refusal(TOO_DEEP);
    }
    return this.hasAliases ? this.shared(value, depth) : this.below(value, depth);
  }

  private shared(value: object, depth: number): number {
    if (!this.known.has(value)) {
      this.known.set(value, undefined);
      const before = this.values;
      const height = this.below(value, depth);
      this.known.set(value, { height, values: this.values - before + 1 });
      return height;
    }
    const size = this.known.get(value);
    if (!size) {
      throw this.refusal('an alias stands for what holds it, expected an end');
    }
    return this.again(size, depth);
  }

  private again({ height, values }: Size, depth: number): number {
    this.values += values;
    this.repeated += values;
    if (this.repeated > MOST_REPEATED) {
      throw this.refusal(`aliases stand for more than ${MOST_REPEATED} values, expected them written out or left out`);
    }
    if (depth + height > DEEPEST) {
      throw this.refusal(`aliases nest deeper than ${DEEPEST} levels, expected a manifest that people can read`);
    }
    return height;
  }

  private below(value: object, depth: number): number {
    let height = 0;
    for (const key of Object.keys(value)) {
      if (key === '[object Object]' && isFields(value)) {
        throw new Unreadable('a mapping is a key, expected a text', lineOf(this.text, /^.*[{?]\s*[{?[]/m));
      }
      height = Math.max(height, this.heightOf((value as Record<string, unknown>)[key], depth + 1));
    }
    return height + 1;
  }

  private refusal(message: string): Unreadable {
    return new Unreadable(message, this.hasAliases ? lineOf(this.text, ALIAS) : 1);
  }
}
