import type * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { type DownwardApiFile, downwardApiFile } from './downward-api-file';
import { volumeOf } from './volume-of';

/** Props of a `DownwardApiVolume`. */
export interface DownwardApiVolumeProps {
  /** Files of the volume. */
  readonly files: DownwardApiFile[];

  /**
   * Name of the volume: a DNS label.
   *
   * @default podinfo
   */
  readonly name?: string;
}

/**
 * A volume with what a pod knows about itself, which needs no access to the API server.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/downward-api/
 */
export class DownwardApiVolume extends Construct implements kplus.IStorage {
  private readonly volume: kplus.Volume;

  /**
   * Throws if a file is not about one field or one resource.
   *
   * @param scope where it is used
   * @param id construct id
   * @param props files
   */
  constructor(scope: Construct, id: string, props: DownwardApiVolumeProps) {
    super(scope, id);
    this.volume = volumeOf(this, props.name ?? 'podinfo', { downwardApi: { items: props.files.map(downwardApiFile) } });
  }

  /** What `container.mount` takes. */
  public asVolume(): kplus.Volume {
    return this.volume;
  }
}
