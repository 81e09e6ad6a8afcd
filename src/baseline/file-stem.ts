import type { ApiObject } from 'cdk8s';

const FILE_STEM = Symbol.for('cdk8s-hardened.fileStem');

/** Gives an object a file of its own in outputs with a file for each object, where others of its kind and name may stand beside it. */
export function setFileStem(object: ApiObject, stem: string): void {
  Object.defineProperty(object, FILE_STEM, { value: stem });
}

/** The name of an object's file without its extension, where it has one of its own. */
export function fileStemOf(object: ApiObject): string | undefined {
  return (object as { [FILE_STEM]?: string })[FILE_STEM];
}
