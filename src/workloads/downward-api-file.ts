import type * as kplus from 'cdk8s-plus-28';

/** A file that holds what a pod knows about itself. */
export interface DownwardApiFile {
  /** Path of the file within the volume: `labels`. */
  readonly path: string;

  /**
   * Field of the pod: `metadata.labels`, `metadata.annotations['build']`.
   *
   * @default - `resource` is given
   */
  readonly fieldPath?: string;

  /**
   * Resource of a container: a limit or a request.
   *
   * @default - `fieldPath` is given
   */
  readonly resource?: kplus.ResourceFieldPaths;

  /**
   * Name of the container that `resource` is about.
   *
   * @default - required with `resource`
   */
  readonly container?: string;
}

/**
 * A file as the API has it.
 *
 * @throws if it is not exactly about one field or one resource
 */
export function downwardApiFile({ path, fieldPath, resource, container }: DownwardApiFile): kplus.k8s.DownwardApiVolumeFile {
  if ((fieldPath === undefined) === (resource === undefined) || (resource !== undefined && !container)) {
    throw new Error(`the file ${path} is about ${described(fieldPath, resource)}, expected a \`fieldPath\`, or a \`resource\` with its \`container\``);
  }
  return fieldPath === undefined
    ? { path, resourceFieldRef: { resource: resource!, containerName: container! } }
    : { path, fieldRef: { fieldPath } };
}

function described(fieldPath: string | undefined, resource: string | undefined): string {
  return [fieldPath, resource].filter(Boolean).join(' and ') || 'nothing';
}
