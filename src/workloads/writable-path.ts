import type { Size } from 'cdk8s';

/** Options of a writable path. */
export interface WritablePathOptions {
  /**
   * Name of the container.
   *
   * @default - all containers, each with a folder of its own
   */
  readonly container?: string;

  /**
   * How much may be written before the pod is evicted.
   *
   * @default - as much as the node has
   */
  readonly sizeLimit?: Size;
}

/** A path that may be written to, as it was asked for. */
export interface WritablePath {
  readonly path: string;
  readonly options: WritablePathOptions;
}
