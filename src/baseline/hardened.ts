import type { IConstruct } from 'constructs';

const hardened = new WeakSet<IConstruct>();

/** Marks a construct as one of this library. */
export function markHardened(construct: IConstruct): void {
  hardened.add(construct);
}

/** Whether a construct is a workload of this library. */
export function isHardened(construct: IConstruct): boolean {
  return hardened.has(construct);
}
