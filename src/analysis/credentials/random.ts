const SHORTEST = 16;

/** Bits a character (Shannon): words and repetitions have fewer. */
const LEAST_ENTROPY = 3;

/** Digits among the characters of what a machine made: one in six on average. */
const LEAST_DIGITS = 0.1;

/** How often what a machine made goes from one class of characters to another. */
const LEAST_CHANGES = 0.2;

/** Whether a text looks as if a machine had made it up: long, and no words. */
export function looksRandom(text: string): boolean {
  if (text.length < SHORTEST || !/[0-9]/.test(text) || !/[A-Za-z]/.test(text) || entropy(text) < LEAST_ENTROPY) {
    return false;
  }
  const digits = text.replace(/[^0-9]/g, '').length / text.length;
  return digits >= LEAST_DIGITS || changes(text) / text.length >= LEAST_CHANGES;
}

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => sum - count / text.length * Math.log2(count / text.length), 0);
}

/** From letter to digit or back, and from a small letter to a capital. */
function changes(text: string): number {
  return (text.match(/[A-Za-z](?=[0-9])|[0-9](?=[A-Za-z])|[a-z](?=[A-Z])/g) ?? []).length;
}
