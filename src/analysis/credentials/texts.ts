import { type Fields, isFields } from '../../kube/fields';
import { joinPath, keyPath } from '../../kube/path';

/** A text somewhere in a manifest. */
export interface FoundText {
  readonly text: string;
  /** Its path, from the value that was searched. */
  readonly path: string;
}

/** The texts of a value, however deep, that a test accepts. */
export function textsWhere(value: unknown, accepts: (text: string) => boolean): FoundText[] {
  // Most values hold none: no path is built for them.
  return holds(value, accepts) ? [...found(value, accepts, '')] : [];
}

function holds(value: unknown, accepts: (text: string) => boolean): boolean {
  if (typeof value === 'string') {
    return accepts(value);
  }
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  return Array.isArray(value) ? value.some(item => holds(item, accepts)) : hasText(value as Fields, accepts);
}

function hasText(value: Fields, accepts: (text: string) => boolean): boolean {
  for (const key in value) {
    if (holds(value[key], accepts)) {
      return true;
    }
  }
  return false;
}

function* found(value: unknown, accepts: (text: string) => boolean, path: string): Iterable<FoundText> {
  if (typeof value === 'string' && accepts(value)) {
    yield { text: value, path };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* found(item, accepts, joinPath(path, `[${index}]`));
    }
  } else if (isFields(value)) {
    for (const [key, item] of Object.entries(value)) {
      yield* found(item, accepts, keyPath(path, key));
    }
  }
}
