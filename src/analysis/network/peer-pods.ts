import type { KubeObject } from '../../kube/object';
import type { PodTemplate } from '../../kube/pods';
import { NAMESPACE_NAME_LABEL, type Selector } from '../../kube/selector';
import { LabelledPods } from '../selection/labelled-pods';
import { mayBeMade, type PodMakers, podMakers } from '../services/pod-makers';
import type { NetworkFacts } from './network-facts';
import type { PodPeer, Policy } from './policy';

/** What peers are looked up in. */
export interface PeerSources {
  readonly objects: readonly KubeObject[];
  readonly pods: readonly PodTemplate[];
  readonly network: NetworkFacts;
}

/** Tells whether peers of policies stand for pods, once for all that are alike. */
export class PeerPods {
  private readonly missing = new Map<string, boolean>();
  private readonly inhabited: ReadonlySet<string>;
  private readonly makers: PodMakers;

  constructor(private readonly sources: PeerSources) {
    this.inhabited = new Set(sources.network.endpoints.map(({ namespace }) => namespace));
    this.makers = podMakers(sources.objects);
  }

  /** Whether a peer stands for no pod although the namespaces that it is about have some; what may be elsewhere is not missing. */
  public areMissing(peer: PodPeer, policy: Policy): boolean {
    const { podSelector = [] } = peer;
    const namespaces = podSelector.length > 0 ? namespacesOf(peer, policy) : undefined;
    if (!namespaces?.every(namespace => this.inhabited.has(namespace))) {
      return false;
    }
    const key = JSON.stringify([namespaces, podSelector]);
    const known = this.missing.get(key) ?? this.find(peer, policy, namespaces);
    this.missing.set(key, known);
    return known;
  }

  private find(peer: PodPeer, policy: Policy, namespaces: readonly string[]): boolean {
    const places = peer.namespaceSelector ? namespaces : [policy.object.reference.namespace];
    return !places.some(namespace => this.mayExist(peer.podSelector!, namespace)) && this.sources.network.peers(policy, peer, 'possible').length === 0;
  }

  private mayExist(selector: Selector, namespace: string | undefined): boolean {
    return LabelledPods.of(this.sources.pods).selectedBy(selector, namespace).length > 0 || mayBeMade(this.makers, selector, namespace);
  }
}

/** The namespaces that a peer names; undefined where it selects them otherwise, so that there may be more than the manifests know. */
function namespacesOf({ namespaceSelector }: PodPeer, policy: Policy): readonly string[] | undefined {
  if (!namespaceSelector) {
    return [policy.namespace];
  }
  return namespaceSelector.find(({ key, operator }) => key === NAMESPACE_NAME_LABEL && operator === 'In')?.values;
}
