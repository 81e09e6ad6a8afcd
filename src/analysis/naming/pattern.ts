import type { Decoder } from '../../kube/decode/decoder';

/** A regular expression of a policy, and what it is made for: to match a text as a whole. */
export interface Pattern {
  readonly source: string;
  readonly whole: RegExp;
}

/** Reads a regular expression. */
export const pattern: Decoder<Pattern> = {
  schema: { type: 'string', format: 'regex' },
  decode(located) {
    const source = located.value;
    const whole = typeof source === 'string' ? compiled(source) : undefined;
    if (typeof source !== 'string' || !whole) {
      throw located.expected('a regular expression');
    }
    return { source, whole };
  },
};

/** Whether a value is no text that a pattern matches as a whole. */
export function lacksMatch(value: unknown, { whole }: Pattern): boolean {
  return typeof value !== 'string' || !whole.test(value);
}

function compiled(source: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return undefined;
  }
}
