import type { Breach } from '../../findings/breach';
import { written } from './written';

/**
 * A breach at an annotation of a pod.
 *
 * @param container name of the container that the annotation is about
 */
export function annotationBreach(key: string, value: unknown, expected: string, container?: string): Breach {
  const breach = { path: `metadata.annotations[${JSON.stringify(key)}]`, found: written(value), expected };
  return container === undefined ? breach : { ...breach, container };
}
