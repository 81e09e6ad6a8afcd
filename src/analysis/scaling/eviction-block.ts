import type { Breach } from '../../findings/breach';
import { type Fields, fields } from '../../kube/fields';
import { written } from '../pod-security/written';

const PERCENT = /^[0-9]{1,9}%$/;

/**
 * Why a PodDisruptionBudget never lets a pod be evicted, even if all of them are well; undefined where it does.
 *
 * @param pods how many pods it is about; undefined where nobody knows
 * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/
 */
export function blockOf(budget: Fields, pods: number | undefined): Breach | undefined {
  const { minAvailable = null, maxUnavailable = null } = fields(budget.spec);
  if (maxUnavailable === null && minAvailable === null) {
    return { path: 'spec.maxUnavailable', found: 'unset, as minAvailable is', expected: '1 or more' };
  }
  const [path, value] = maxUnavailable === null ? ['spec.minAvailable', minAvailable] : ['spec.maxUnavailable', maxUnavailable];
  if (typeof value !== 'number' && !isPercentage(value)) {
    return { path, found: written(value), expected: 'a whole number or a percentage' };
  }
  if (maxUnavailable === null) {
    return keepsAll(value, pods);
  }
  return shareOf(value, 1) > 0 ? undefined : { path, found: written(value), expected: '1 or more' };
}

function keepsAll(minAvailable: number | string, pods: number | undefined): Breach | undefined {
  const path = 'spec.minAvailable';
  if (typeof minAvailable === 'string' && parseInt(minAvailable) >= 100) {
    return { path, found: written(minAvailable), expected: 'less than 100%' };
  }
  if (pods === undefined || shareOf(minAvailable, pods) < pods) {
    return undefined;
  }
  const all = pods === 1 ? 'the only pod' : `all ${pods} pods`;
  return { path, found: `${written(minAvailable)}, which is ${all}`, expected: `less than ${pods}, or more pods` };
}

function isPercentage(value: unknown): value is string {
  return typeof value === 'string' && PERCENT.test(value);
}

/** A number, or a percentage of a whole, rounded up. */
function shareOf(value: number | string, whole: number): number {
  return typeof value === 'number' ? value : Math.ceil(parseInt(value) * whole / 100);
}
