import { type Fields, fields, isFields, list, text } from '../../kube/fields';
import type { Container, PodTemplate } from '../../kube/pods';
import { cleanPath } from './clean-path';

/** A volume of a pod that is a path of the node. */
export interface HostPath {
  /** The path as it is written. */
  readonly written: string;
  /** The same, cleaned. */
  readonly path: string;
  /** The volume within the pod's spec: `volumes[0]`. */
  readonly volume: string;
  /** Path of the field: `spec.volumes[0].hostPath.path`. */
  readonly field: string;
  readonly mounts: readonly HostMount[];
}

/** A place where a container mounts a path of the node. */
export interface HostMount {
  readonly container: Container;
  /** Path of the mount: `spec.containers[0].volumeMounts[1]`. */
  readonly field: string;
  /** What the mount says of it, of whatever type. */
  readonly readOnly: unknown;
}

const NONE: readonly HostPath[] = Object.freeze([]);

/** The paths of the node that a pod has as volumes, mounted or not. */
export function hostPathsOf(pod: PodTemplate): readonly HostPath[] {
  const volumes = list(pod.spec.volumes);
  const hasAny = volumes.some(volume => isFields(fields(volume).hostPath));
  return hasAny ? volumes.flatMap((volume, index) => hostPathOf(pod, fields(volume), index)) : NONE;
}

function hostPathOf(pod: PodTemplate, { name, hostPath }: Fields, index: number): HostPath[] {
  const written = text(fields(hostPath).path);
  if (written === undefined) {
    return [];
  }
  const volume = `volumes[${index}]`;
  return [{ written, path: cleanPath(written), volume, field: `spec.${volume}.hostPath.path`, mounts: mountsOf(pod, name) }];
}

function mountsOf(pod: PodTemplate, name: unknown): HostMount[] {
  return pod.containers.flatMap(container => list(container.spec.volumeMounts).flatMap((item, index) => {
    const mount = fields(item);
    const field = `spec.${container.path}.volumeMounts[${index}]`;
    return mount.name === name ? [{ container, field, readOnly: mount.readOnly }] : [];
  }));
}
