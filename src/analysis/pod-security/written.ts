import { plainScalar } from '../../kube/plain-scalar';

/** A value as a manifest writes it, on one line. */
export function written(value: unknown): string {
  if (value === undefined || value === null) {
    return 'unset';
  }
  if (typeof value === 'string') {
    return plainScalar(value) ?? JSON.stringify(value);
  }
  if (typeof value !== 'object') {
    return String(value);
  }
  // Aliases of YAML can make a value that holds itself: no deeper than this.
  if (Array.isArray(value)) {
    return value.some(isNested) ? 'a list' : `[${value.map(written).join(', ')}]`;
  }
  return 'set';
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
