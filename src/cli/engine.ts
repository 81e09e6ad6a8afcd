import { v8 } from '../kube/libraries';

/** Six times what Node 20 has: how much bytecode a function runs before V8 thinks of optimizing it once more. */
const INTERRUPT_BUDGET = 400_000;

/**
 * Lets V8 optimize less eagerly: a check is over before most of that pays.
 *
 * Later versions of V8 are patient by themselves, and have no such flag.
 */
export function optimizeLater(): void {
  if (process.versions.v8.startsWith('11.')) {
    v8().setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
  }
}
