import type { ImageLock } from '../images/image-lock';
import type { Reference } from '../kube/reference';
import type { Connection } from './connection';
import type { Grant } from './grant';

/** All that the author of an app declared, to be compared with what the manifests do. */
export interface Intent {
  /** The workloads whose connections are all declared. */
  readonly workloads: readonly Reference[];
  readonly connections: readonly Connection[];
  readonly grants: readonly Grant[];
  /** Zones by name, and the zones each may reach besides itself. */
  readonly zones: ReadonlyMap<string, readonly string[]>;
  /** The zone of each namespace that has one. */
  readonly namespaceZones: ReadonlyMap<string, string>;
  readonly images?: ImageLock;
}
