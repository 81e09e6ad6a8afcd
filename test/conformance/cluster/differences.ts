import { isFields } from '../../../src/kube/fields';

/** What another version of an object always has other. */
const BOOKKEEPING = new Set(['metadata.managedFields', 'metadata.resourceVersion', 'metadata.generation']);

/** The paths at which two versions of an object differ. */
export function differences(before: unknown, after: unknown, path = ''): string[] {
  if (BOOKKEEPING.has(path) || before === after) {
    return [];
  }
  if (isFields(before) && isFields(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap(key => differences(before[key], after[key], path ? `${path}.${key}` : key));
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [path];
}
