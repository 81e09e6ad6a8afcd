import type { Breach } from '../../findings/breach';
import type { Container } from '../../kube/pods';
import { written } from './written';

/**
 * A breach at a field of a pod.
 *
 * @param field path within the container, or within the pod's spec where there is none
 */
export function breachAt(field: string, value: unknown, expected: string, container?: Container): Breach {
  const found = written(value);
  return container
    ? { path: `spec.${container.path}.${field}`, found, expected, container: container.name }
    : { path: `spec.${field}`, found, expected };
}
