import { selectorKey } from '../../kube/selector';
import type { CidrSet } from './cidr-set';
import { ClassSet } from './class-set';
import type { Namespaces } from './namespaces';
import type { PodClass } from './pod-class';
import type { PodIndex } from './pod-index';
import { DIRECTIONS, type Peer, type PodPeer, type Policy } from './policy';

/** The pods that a peer of a rule stands for. */
export interface PeerSet {
  readonly certain: ClassSet;
  /** These and the ones of which manifests cannot tell. */
  readonly possible: ClassSet;
}

/** What pods are looked up in. */
export interface Directory {
  readonly pods: PodIndex;
  readonly namespaces: Namespaces;
  readonly podAddresses: CidrSet;
  readonly classes: readonly PodClass[];
}

/** Finds the pods of each peer, once for all peers that are alike. */
export class PeerSets {
  private readonly sets = new Map<string, PeerSet>();
  private readonly byPeer = new WeakMap<Peer, { readonly namespace: string; readonly set: PeerSet }>();
  private readonly nobody: PeerSet = { certain: ClassSet.NONE, possible: ClassSet.NONE };
  private readonly addressed: PeerSet;

  constructor(private readonly directory: Directory) {
    this.addressed = { certain: ClassSet.NONE, possible: setOf(directory.classes) };
  }

  /** Whether there is no pod of which nobody can tell whether a policy means it. */
  public areCertain(policies: readonly Policy[]): boolean {
    return policies.every(policy => DIRECTIONS.flatMap(direction => policy[direction] ?? []).every(({ peers = [] }) => peers.every(peer => {
      const { certain, possible } = this.of(peer, policy.namespace);
      return certain === possible;
    })));
  }

  /** @param namespace the policy's */
  public of(peer: Peer, namespace: string): PeerSet {
    if ('addresses' in peer) {
      return this.ofAddresses(peer.addresses);
    }
    const known = this.byPeer.get(peer);
    if (known && (known.namespace === namespace || peer.namespaceSelector)) {
      return known.set;
    }
    const set = this.find(peer, namespace);
    this.byPeer.set(peer, { namespace, set });
    return set;
  }

  private find(peer: PodPeer, namespace: string): PeerSet {
    const { podSelector = [], namespaceSelector } = peer;
    const key = selectorKey(podSelector) + (namespaceSelector ? ` of ${selectorKey(namespaceSelector)}` : ` in ${namespace}`);
    const set = this.sets.get(key) ?? this.ofPods(peer, namespace);
    this.sets.set(key, set);
    return set;
  }

  /** Network plugins differ in whether addresses also mean the pods that have them. */
  private ofAddresses(addresses: CidrSet): PeerSet {
    const set = this.sets.get(addresses.key) ?? (addresses.intersect(this.directory.podAddresses).isEmpty ? this.nobody : this.addressed);
    this.sets.set(addresses.key, set);
    return set;
  }

  private ofPods({ podSelector = [], namespaceSelector }: PodPeer, namespace: string): PeerSet {
    const { pods, namespaces } = this.directory;
    if (!namespaceSelector) {
      return alike(pods.in(namespace, podSelector));
    }
    const selected = namespaces.select(namespaceSelector);
    const certain = pods.among(selected.yes, podSelector);
    const unsure = pods.among(selected.maybe, podSelector);
    return unsure.some(isPeer) ? { certain: setOf(certain), possible: setOf([...certain, ...unsure]) } : alike(certain);
  }
}

function alike(pods: readonly PodClass[]): PeerSet {
  const set = setOf(pods);
  return { certain: set, possible: set };
}

function setOf(pods: readonly PodClass[]): ClassSet {
  return new ClassSet(pods.every(isPeer) ? pods : pods.filter(isPeer));
}

/** Pods on their node's network are met by address, if at all. */
function isPeer({ hostNetwork }: PodClass): boolean {
  return !hostNetwork;
}
