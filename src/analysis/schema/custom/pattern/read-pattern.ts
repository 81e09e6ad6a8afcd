import type { Automaton, Step } from './automaton';

/** States that a pattern may come to; counted repetitions are written out. */
const MOST_STATES = 5000;

/** Groups may stand in groups. */
const MOST_GROUPS = 200;

const TOKEN = /\[\^?(?:\\.|[^\]\\])*\]|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)|\((?:\?:|\?<\w+>)?|[)|^$]|(?:[*+?]|\{\d+(?:,\d*)?\})\??|./gsu;

const WORD = /\w/;

const ASSERTIONS: ReadonlyMap<string, (text: string, at: number) => boolean> = new Map([
  ['^', (_: string, at: number) => at === 0],
  ['$', (text: string, at: number) => at === text.length],
  ['\\b', isBoundary],
  ['\\B', (text: string, at: number) => !isBoundary(text, at)],
]);

/**
 * Reads a pattern that JavaScript takes with the flag `u`.
 *
 * @returns undefined where it refers back to what was matched, is too large, or has escapes that hardly anybody writes
 */
export function readPattern(pattern: string): Automaton | undefined {
  const tokens = pattern.match(TOKEN) ?? [];
  const isOdd = tokens.some(token => /^\\[1-9cku]$/.test(token));
  return isOdd || tokens.filter(token => token.startsWith('(')).length > MOST_GROUPS ? undefined : new Reader(tokens).read();
}

/** Adds the states of a part, which go on to a state, and gives the first of them. */
type Part = (next: number) => number;

class Reader {
  private readonly steps: Step[] = [];
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  public read(): Automaton | undefined {
    const part = this.choice();
    try {
      return { start: part(this.add({ kind: 'accept' })), steps: this.steps };
    } catch (error) {
      if (error !== TOO_LARGE) {
        throw error;
      }
      return undefined;
    }
  }

  private choice(): Part {
    const parts = [this.sequence()];
    while (this.tokens[this.at] === '|') {
      this.at += 1;
      parts.push(this.sequence());
    }
    return next => this.add({ kind: 'fork', next: parts.map(part => part(next)) });
  }

  private sequence(): Part {
    const parts: Part[] = [];
    while (this.at < this.tokens.length && this.tokens[this.at] !== '|' && this.tokens[this.at] !== ')') {
      parts.push(this.repeated(this.single()));
    }
    return next => parts.reduceRight((behind, part) => part(behind), next);
  }

  private single(): Part {
    const token = this.tokens[this.at]!;
    this.at += 1;
    if (token.startsWith('(')) {
      const inner = this.choice();
      this.at += 1;
      return inner;
    }
    const holds = ASSERTIONS.get(token);
    const accepts = holds ? undefined : new RegExp(`^${token}$`, 'u');
    return next => this.add(holds ? { kind: 'assert', holds, next } : { kind: 'take', accepts: accepts!, next });
  }

  private repeated(part: Part): Part {
    const [, sign, least = '', comma, most = ''] = /^(?:([*+?])|\{(\d+)(,)?(\d*)\})\??$/.exec(this.tokens[this.at] ?? '') ?? [];
    if (sign === undefined && least === '') {
      return part;
    }
    this.at += 1;
    const [from, to] = sign === undefined ? [Number(least), comma ? most : least] : BOUNDS[sign as keyof typeof BOUNDS];
    return next => this.times(part, from, { to: to === '' ? undefined : Number(to), next });
  }

  private times(part: Part, from: number, { to, next }: { readonly to: number | undefined; readonly next: number }): number {
    let first = to === undefined ? this.loop(part, next) : next;
    for (let optional = from; to !== undefined && optional < to; optional += 1) {
      first = this.add({ kind: 'fork', next: [part(first), next] });
    }
    for (let needed = 0; needed < from; needed += 1) {
      first = part(first);
    }
    return first;
  }

  private loop(part: Part, next: number): number {
    const again: number[] = [next];
    const fork = this.add({ kind: 'fork', next: again });
    again.push(part(fork));
    return fork;
  }

  private add(step: Step): number {
    if (this.steps.length >= MOST_STATES) {
      throw TOO_LARGE;
    }
    return this.steps.push(step) - 1;
  }
}

const TOO_LARGE = new Error('the pattern is too large');

const BOUNDS = { '*': [0, ''], '+': [1, ''], '?': [0, '1'] } as const;

function isBoundary(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? '') !== WORD.test(text[at] ?? '');
}
