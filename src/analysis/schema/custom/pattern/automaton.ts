/** What a thread of an automaton does before it takes a character, or that it takes one. */
export type Step =
  | { readonly kind: 'take'; readonly accepts: RegExp; readonly next: number }
  | { readonly kind: 'fork'; readonly next: number[] }
  | { readonly kind: 'assert'; readonly holds: (text: string, at: number) => boolean; readonly next: number }
  | { readonly kind: 'accept' };

/** States of an automaton by number; it starts in `start`. */
export interface Automaton {
  readonly steps: readonly Step[];
  readonly start: number;
}

/**
 * Whether an automaton accepts a part of a text, in time that grows with the length of both, as RE2 does.
 *
 * @see https://swtch.com/~rsc/regexp/regexp1.html
 */
export function isAccepted({ steps, start }: Automaton, text: string): boolean {
  let threads = new Set<number>();
  for (let at = 0; at <= text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const here = closure(steps, [...threads, start], { text, at });
    if (!here) {
      return true;
    }
    threads = at < text.length ? taken(here, character) : new Set();
    at += character.length;
  }
  return false;
}

function taken(here: readonly Step[], character: string): Set<number> {
  return new Set(here.flatMap(step => (step.kind === 'take' && step.accepts.test(character) ? [step.next] : [])));
}

/** The states that take a character next; undefined once one accepts. */
function closure(steps: readonly Step[], from: number[], { text, at }: { readonly text: string; readonly at: number }): Step[] | undefined {
  const found: Step[] = [];
  const seen = new Set<number>();
  for (let state = from.pop(); state !== undefined; state = from.pop()) {
    const step = steps[state]!;
    if (seen.has(state)) {
      continue;
    }
    seen.add(state);
    switch (step.kind) {
      case 'accept': return undefined;
      case 'take': found.push(step); break;
      case 'fork': from.push(...step.next); break;
      case 'assert': from.push(...(step.holds(text, at) ? [step.next] : []));
    }
  }
  return found;
}
