import type { ApiObject } from 'cdk8s';

const isolating = new WeakSet<ApiObject>();

/** Marks a NetworkPolicy of the library: it is left out of the output where isolation is only reported. */
export function markIsolating(object: ApiObject): void {
  isolating.add(object);
}

/** Whether an object is a NetworkPolicy of the library. */
export function isIsolating(object: ApiObject): boolean {
  return isolating.has(object);
}
