import { isFields } from '../fields';
import { segments } from '../path';

/** Whether a mapping has a value at a path, other than null. */
export function isWritten(value: unknown, path: string): boolean {
  const parts = segments(path);
  const found = parts.reduce<unknown>((at, part) => (Array.isArray(at) ? (at as unknown[])[Number(part)] : own(at, part)), value);
  return parts.length > 0 && found !== undefined && found !== null;
}

function own(value: unknown, key: string): unknown {
  return isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
