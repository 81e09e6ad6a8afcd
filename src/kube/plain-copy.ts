/** Thrown at a value that is no plain data. */
const UNSURE = Symbol('unsure');

/** Keys by which cdk8s takes a plain object for one of another class. */
const CONFUSING = new Set(['__proto__', 'constructor']);

/**
 * A copy of plain data with its keys in order and without null, as cdk8s renders it.
 *
 * @returns undefined where there is anything else in it, such as a token that has to be resolved
 */
export function plainCopy(value: object): object | undefined {
  try {
    return copy(value) as object;
  } catch (reason) {
    if (reason !== UNSURE) {
      throw reason;
    }
    return undefined;
  }
}

function copy(value: unknown): unknown {
  switch (typeof value) {
    case 'string': case 'number': case 'boolean': return value;
    case 'object': return copyObject(value);
    default: throw UNSURE;
  }
}

function copyObject(value: object | null): object {
  if (Array.isArray(value)) {
    return value.map(copy);
  }
  if (value === null || Object.getPrototypeOf(value) !== Object.prototype) {
    throw UNSURE;
  }
  const copied: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    if (CONFUSING.has(key)) {
      throw UNSURE;
    }
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined && item !== null) {
      copied[key] = copy(item);
    }
  }
  return copied;
}
