/** Longer texts are not shown. */
const SHOWN = 40;

/** What a value is, where its text may be anything: a text or a number is not shown, as it may be a secret. */
export function kindOfValue(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  switch (typeof value) {
    case 'string': return 'a text';
    case 'number': return 'a number';
    case 'boolean': return `the boolean ${value}`;
    default: return value === null || value === undefined ? 'null' : 'a mapping';
  }
}

/** What a value is, where only a few values make sense: short ones are shown. */
export function shownValue(value: unknown): string {
  if (typeof value === 'number') {
    return `the number ${value}`;
  }
  return typeof value === 'string' && value.length <= SHOWN ? `the text ${JSON.stringify(value)}` : kindOfValue(value);
}
