import type { Breach } from '../../findings/breach';
import { fields } from '../../kube/fields';
import type { Container, PodTemplate } from '../../kube/pods';
import { breachAt } from './breach-at';
import { isSet } from './is-set';

/** A field of security contexts that containers take from their pod. */
interface Inherited {
  readonly name: 'runAsNonRoot' | 'seccompProfile';
  /** Path of what has to be set, within the pod's spec or the container. */
  readonly path: string;
  readonly expected: string;
}

/** Breaches where neither the pod nor the container sets a field: at the pod where no container does, else at each that does not. */
export function* notInherited(pod: PodTemplate, field: Inherited): Iterable<Breach> {
  if (isSet(fields(pod.spec.securityContext)[field.name])) {
    return;
  }
  const lacking = pod.containers.filter(container => lacks(container, field));
  if (lacking.length < pod.containers.length) {
    yield* lacking.map(container => breachAt(field.path, undefined, field.expected, container));
  } else if (lacking.length > 0) {
    yield breachAt(field.path, undefined, field.expected);
  }
}

function lacks(container: Container, field: Inherited): boolean {
  return !isSet(fields(container.spec.securityContext)[field.name]);
}
