import type * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { ProjectedSource } from './projected-source';
import { volumeOf } from './volume-of';

/** Props of a `ProjectedVolume`. */
export interface ProjectedVolumeProps {
  /** What the volume shows. */
  readonly sources: ProjectedSource[];

  /**
   * Name of the volume: a DNS label.
   *
   * @default projected
   */
  readonly name?: string;

  /**
   * Mode of the files, as a number: `0o440`.
   *
   * @default 0o444
   */
  readonly defaultMode?: number;
}

/**
 * A volume that shows several things in one folder: tokens, keys of Secrets and ConfigMaps, what the pod knows about itself.
 *
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */
export class ProjectedVolume extends Construct implements kplus.IStorage {
  private readonly volume: kplus.Volume;

  /**
   * Throws if there is no source.
   *
   * @param scope where it is used
   * @param id construct id
   * @param props sources
   */
  constructor(scope: Construct, id: string, props: ProjectedVolumeProps) {
    super(scope, id);
    if (props.sources.length === 0) {
      throw new Error(`${this.node.path}: the projected volume has no source, expected at least one`);
    }
    const sources = props.sources.map(source => source._projection);
    this.volume = volumeOf(this, props.name ?? 'projected', { projected: { sources, defaultMode: props.defaultMode ?? 0o444 } });
  }

  /** What `container.mount` takes. */
  public asVolume(): kplus.Volume {
    return this.volume;
  }
}
