import type { Header } from './judge';
import { LEVELS, type Verdicts } from './verdicts';

/** Keeps count of whether the pods that were judged tell anything: a check that all of them pass, or fail, was not tried. */
export class Spread {
  private failingSome = 0;
  private failingAll = -1;

  constructor(private readonly header: Header) {}

  /** Takes a pod's verdicts in. */
  add(verdicts: Verdicts): void {
    const failing = LEVELS.flatMap(level => verdicts[level]).reduce((all, mask) => all | mask, 0);
    this.failingSome |= failing;
    this.failingAll &= failing;
  }

  /** The checks that no pod, or each pod, failed. */
  complaints(): string[] {
    return this.header.checks.flatMap((id, n) => [
      ...(this.failingSome & (1 << n) ? [] : [`no generated pod fails ${id}, expected some`]),
      ...(this.failingAll & (1 << n) ? [`no generated pod passes ${id}, expected some`] : []),
    ]);
  }
}
