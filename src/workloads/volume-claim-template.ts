import type { Size } from 'cdk8s';
import type * as kplus from 'cdk8s-plus-28';

/**
 * A volume that is claimed for each pod of a StatefulSet.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates
 */
export interface VolumeClaimTemplate {
  /** Name of the volume: a DNS label. */
  readonly name: string;

  /** How much is claimed. */
  readonly storage: Size;

  /**
   * Path where containers, but for init containers, mount it.
   *
   * @default - mounted by nobody; `addVolumeClaimTemplate` returns what `container.mount` takes
   */
  readonly mountPath?: string;

  /**
   * Name of the StorageClass.
   *
   * @default - the cluster's default
   */
  readonly storageClassName?: string;

  /**
   * How nodes may mount the volume.
   *
   * @default [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE]
   */
  readonly accessModes?: kplus.PersistentVolumeAccessMode[];
}
