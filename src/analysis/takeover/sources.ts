import type { KubeObject } from '../../kube/object';
import type { PodTemplate } from '../../kube/pods';
import type { AccessFacts } from '../access/access-facts';
import type { NetworkFacts } from '../network/network-facts';

/** What ways to take over are looked up in. */
export interface Sources {
  readonly objects: readonly KubeObject[];
  readonly pods: readonly PodTemplate[];
  readonly access: AccessFacts;
  /** Who reaches whom; `virtualPods` are among the endpoints, and are no part of a way. */
  readonly network: NetworkFacts;
  readonly virtualPods: ReadonlySet<KubeObject>;
  ofKind(kind: string): readonly KubeObject[];
}
