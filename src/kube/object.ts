import type { Fields } from './fields';
import { type Reference, referenceOf } from './reference';

/** A manifest with its reference. */
export interface KubeObject {
  readonly reference: Reference;
  readonly manifest: Fields;
}

/** A manifest as an object. */
export function kubeObject(manifest: Fields): KubeObject {
  return { reference: referenceOf(manifest), manifest };
}
