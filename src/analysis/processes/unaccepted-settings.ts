import { fields } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';
import { isSet } from '../pod-security/is-set';

/** A place where a field of security contexts is set, or should be. */
export interface Setting {
  /** Path of the field: `spec.containers[0].securityContext.runAsUser`. */
  readonly path: string;
  readonly value: unknown;
  /** Name of the container, where the place is not the pod's. */
  readonly container?: string;
}

/**
 * The places from which containers take a value that is not accepted, or none: the container's own where it sets one; else the pod's where that sets one or
 * where no container does; else the container's.
 */
export function* unacceptedSettings(pod: PodTemplate, name: string, accepts: (value: unknown) => boolean): Iterable<Setting> {
  const lacking: Setting[] = [];
  for (const { spec, path, name: container } of pod.containers) {
    const value = fields(spec.securityContext)[name];
    const setting = { path: `spec.${path}.securityContext.${name}`, value, container };
    if (!isSet(value)) {
      lacking.push(setting);
    } else if (!accepts(value)) {
      yield setting;
    }
  }
  const value = fields(pod.spec.securityContext)[name];
  if (lacking.length > 0 && !(isSet(value) && accepts(value))) {
    yield* isSet(value) || lacking.length === pod.containers.length ? [{ path: `spec.securityContext.${name}`, value }] : lacking;
  }
}
