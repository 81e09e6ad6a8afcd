/** How many lines end within a text. */
export function newlines(text: string, until = text.length): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

/** The line of a text, from 1, on which a pattern first matches; the first one where it does not. */
export function lineOf(text: string, pattern: RegExp): number {
  return newlines(text, Math.max(0, text.search(pattern))) + 1;
}
