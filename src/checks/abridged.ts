const MOST_NAMES = 3;

/** Names as people read them: the first ones of many, and how many more there are. */
export function abridged(names: readonly string[]): string {
  const different = [...new Set(names)];
  const more = different.length - MOST_NAMES;
  return more > 0 ? `${different.slice(0, MOST_NAMES).join(', ')} and ${more} more` : different.join(', ');
}
