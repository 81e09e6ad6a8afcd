import type { Fields } from './fields';
import { keyOf, type Reference, referenceOf } from './reference';

/** A manifest with its reference. */
export interface KubeObject {
  readonly reference: Reference;
  readonly manifest: Fields;
}

/** A manifest as an object. */
export function kubeObject(manifest: Fields): KubeObject {
  return { reference: referenceOf(manifest), manifest };
}

/** An order of objects by what names them: with it the same one of several is always the first, wherever they were read. */
export function compareNames(one: KubeObject, other: KubeObject): number {
  const [a, b] = [keyOf(one.reference), keyOf(other.reference)];
  return a < b ? -1 : Number(a > b);
}
