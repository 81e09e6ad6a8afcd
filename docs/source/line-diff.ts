/** Lines of each side around a change. */
const CONTEXT = 2;

/** A line: in both texts, only in the first, or only in the second. */
type Line = readonly [mark: ' ' | '-' | '+', text: string];

/** The lines in which two texts differ, with those around them, as `diff -u` marks them; `@@` stands where others are left out. */
export function lineDiff(before: string, after: string): string {
  const [one, two] = [before, after].map(text => text.replace(/\n$/, '').split('\n'));
  const lines = compare(one!, two!);
  const isShown = lines.map((_, index) => lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(([mark]) => mark !== ' '));
  const told = lines.flatMap(([mark, text], index) => {
    const rest = isShown[index - 1] !== false && index > 0 ? '@@\n' : '';
    return isShown[index] ? [`${mark}${text}\n`] : [rest];
  });
  return told.join('');
}

/** Follows a longest common subsequence. */
function compare(before: readonly string[], after: readonly string[]): Line[] {
  const common = lengths(before, after);
  const lines: Line[] = [];
  let [one, two] = [0, 0];
  while (one < before.length || two < after.length) {
    if (one < before.length && before[one] === after[two]) {
      lines.push([' ', before[one++]!]);
      two++;
    } else if (two >= after.length || (one < before.length && common[one + 1]![two]! >= common[one]![two + 1]!)) {
      lines.push(['-', before[one++]!]);
    } else {
      lines.push(['+', after[two++]!]);
    }
  }
  return lines;
}

/** How many lines two texts have in common from a line of each on. */
function lengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let one = before.length - 1; one >= 0; one--) {
    for (let two = after.length - 1; two >= 0; two--) {
      table[one]![two] = before[one] === after[two] ? table[one + 1]![two + 1]! + 1 : Math.max(table[one + 1]![two]!, table[one]![two + 1]!);
    }
  }
  return table;
}
