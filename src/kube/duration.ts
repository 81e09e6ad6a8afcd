/** Seconds in each unit that Go writes. */
const UNITS: ReadonlyMap<string, number> = new Map([['ns', 1e-9], ['us', 1e-6], ['µs', 1e-6], ['μs', 1e-6], ['ms', 1e-3], ['s', 1], ['m', 60], ['h', 3600]]);

const PART = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)/y;

const LONG = 120;

/**
 * The seconds of a span of time as Go writes it: `1h30m`, `90s`, `0`.
 *
 * @returns undefined for a text that is none, a negative one included
 * @see https://pkg.go.dev/time#ParseDuration
 */
export function secondsOf(text: string): number | undefined {
  if (text === '0') {
    return 0;
  }
  let seconds = 0;
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const match = PART.exec(text);
    if (!match) {
      return undefined;
    }
    seconds += Number(match[1]) * UNITS.get(match[2]!)!;
  }
  return text === '' ? undefined : seconds;
}

/** A span of time for people, in the largest unit that counts it whole: `90s`, `15m`, `2h`. */
export function displaySeconds(seconds: number): string {
  if (seconds % 3600 === 0 && seconds > 0) {
    return `${seconds / 3600}h`;
  }
  return seconds % 60 === 0 && seconds >= LONG ? `${seconds / 60}m` : `${seconds}s`;
}
