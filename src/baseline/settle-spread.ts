import type { IConstruct } from 'constructs';
import { isPlusPod } from './plus-pod';

/**
 * Keeps a workload of cdk8s-plus that was rendered from adding the terms of its `spread` once more at the next rendering: what it added stays.
 *
 * @see https://github.com/cdk8s-team/cdk8s-plus/blob/k8s-28/main/src/workload.ts
 */
export function settleSpread(construct: IConstruct | undefined): void {
  if (isPlusPod(construct) && 'spread' in construct) {
    Object.assign(construct, { spread: false });
  }
}
