/** A ratio that was measured, and what it may be at most. */
export interface Target {
  readonly what: string;
  readonly ratio: number;
  readonly atMost: number;
}

/** Prints targets, and fails the process if one is missed. */
export function report(targets: readonly Target[]): void {
  for (const { what, ratio, atMost } of targets) {
    console.log(`${ratio <= atMost ? 'ok  ' : 'MISS'} ${ratio.toFixed(2).padStart(6)} (at most ${atMost})  ${what}`);
  }
  const missed = targets.filter(({ ratio, atMost }) => ratio > atMost).length;
  console.log(`${targets.length - missed} of ${targets.length} targets met`);
  process.exitCode = missed > 0 ? 1 : 0;
}
