const DAY = 24 * 60 * 60 * 1000;

/** Whole days from a moment to a day; a moment of that day or later is none ago. */
export function daysSince(moment: string, today: string): number {
  return Math.max(0, Math.floor((Date.parse(`${today}T23:59:59Z`) - Date.parse(moment)) / DAY));
}
