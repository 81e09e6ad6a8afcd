/** How many lines end within a part of a text. */
export function newlines(text: string, until = text.length, from = 0): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

/** The line of a text, from 1, on which a pattern first matches; the first one where it does not. */
export function lineOf(text: string, pattern: RegExp): number {
  return newlines(text, Math.max(0, text.search(pattern))) + 1;
}
