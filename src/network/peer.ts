import type * as kplus from 'cdk8s-plus-28';
import { isPlusPod } from '../baseline/plus-pod';
import type { Zone } from '../intent/zone';
import { covers, parseCidr } from '../kube/cidr';
import { isLabelKey, isLabelValue, LABEL_KEY_FORM, LABEL_VALUE_FORM } from '../kube/names';

/** Something that a workload can be connected with. */
export interface IPeer {
  /** The peer that stands for it. */
  toPeer(): Peer;
}

/** What a peer is: exactly one of these. */
export type PeerTarget =
  | { readonly kind: 'workload'; readonly workload: kplus.AbstractPod }
  | { readonly kind: 'pods'; readonly selector: kplus.PodSelectorConfig }
  | { readonly kind: 'service'; readonly service: kplus.Service }
  | { readonly kind: 'namespace'; readonly name: string }
  | { readonly kind: 'zone'; readonly zone: Zone }
  | { readonly kind: 'addresses'; readonly cidr: string; readonly except: readonly string[] }
  | { readonly kind: 'apiServer' }
  | { readonly kind: 'ingressController' };

/** One end of a connection that is no workload of this library. */
export class Peer implements IPeer {
  /**
   * A workload or Pod of cdk8s-plus.
   *
   * Hardened workloads are peers themselves.
   *
   * @param workload a Pod, Deployment, StatefulSet, …
   */
  public static workload(workload: kplus.AbstractPod): Peer {
    return new Peer({ kind: 'workload', workload });
  }

  /**
   * Whatever cdk8s-plus takes as the peer of a network policy: `Pods`, `Namespaces`, `NetworkPolicyIpBlock`.
   *
   * Throws if the labels are none that the API server takes, or all are empty: cdk8s-plus would leave them out and select every pod.
   *
   * @param peer the peer of cdk8s-plus
   */
  public static of(peer: kplus.INetworkPolicyPeer): Peer {
    if (isPeer(peer)) {
      return peer.toPeer();
    }
    if (isPlusPod(peer)) {
      return Peer.workload(peer);
    }
    const { ipBlock, podSelector } = peer.toNetworkPolicyPeerConfig();
    if (ipBlock) {
      return Peer.cidr(ipBlock.cidr, ipBlock.except);
    }
    if (!podSelector) {
      throw new Error(`${peer.node.path}: the peer is neither pods nor addresses, expected one of them`);
    }
    refuseLabels(podSelector, peer.node.path);
    return new Peer({ kind: 'pods', selector: podSelector });
  }

  /**
   * The pods behind a Service, at the ports that it leads to.
   *
   * @param service a Service of this app with a selector
   */
  public static service(service: kplus.Service): Peer {
    return new Peer({ kind: 'service', service });
  }

  /**
   * All pods of a namespace.
   *
   * @param name name of the Namespace
   */
  public static namespace(name: string): Peer {
    return new Peer({ kind: 'namespace', name });
  }

  /**
   * All pods of the namespaces of a zone.
   *
   * @param zone the zone
   */
  public static zone(zone: Zone): Peer {
    return new Peer({ kind: 'zone', zone });
  }

  /**
   * Addresses outside the cluster.
   *
   * Throws if a text is no CIDR, or an exception does not lie within.
   *
   * @param cidr addresses with their mask: `203.0.113.0/24`, `2001:db8::/32`
   * @param exceptions parts of it that are left out
   */
  public static cidr(cidr: string, exceptions: string[] = []): Peer {
    const block = parse(cidr);
    for (const exception of exceptions) {
      if (!covers(block, parse(exception))) {
        throw new Error(`the exception ${exception} is not within ${cidr}, expected a part of it`);
      }
    }
    return new Peer({ kind: 'addresses', cidr, except: [...exceptions] });
  }

  /**
   * The API server, at TCP 443 and 6443.
   *
   * Its addresses are `apiServer.cidrs` of the policy; without them any address but those of cloud metadata services.
   */
  public static apiServer(): Peer {
    return new Peer({ kind: 'apiServer' });
  }

  /** The pods that the policy names as `ingressController`. */
  public static ingressController(): Peer {
    return new Peer({ kind: 'ingressController' });
  }

  /** @internal */
  public readonly _target: PeerTarget;

  private constructor(target: PeerTarget) {
    this._target = target;
  }

  /** This peer. */
  public toPeer(): Peer {
    return this;
  }
}

function parse(text: string): NonNullable<ReturnType<typeof parseCidr>> {
  const block = parseCidr(text);
  if (!block) {
    const hint = text.includes('/') ? '' : `; did you mean ${text}/${text.includes(':') ? 128 : 32}?`;
    throw new Error(`the CIDR is ${JSON.stringify(text)}, expected addresses with their mask such as 203.0.113.0/24${hint}`);
  }
  return block;
}

function isPeer(peer: object): peer is IPeer {
  return 'toPeer' in peer;
}

function refuseLabels({ labelSelector, namespaces }: kplus.PodSelectorConfig, path: string): void {
  for (const selector of [labelSelector, namespaces?.labelSelector]) {
    const labels = Object.entries<string>(selector?.['labels'] ?? {});
    labels.forEach(([key, value]) => refuseLabel(key, value, path));
    // cdk8s-plus drops labels whose values are all empty: a selector of nothing else would select everything.
    if (selector && labels.length > 0 && selector._toKube().matchLabels === undefined) {
      throw new Error(`${path}: the selector has only labels with an empty value, expected at least one with a value: cdk8s-plus would leave them out`);
    }
  }
}

function refuseLabel(key: string, value: string, path: string): void {
  if (!isLabelKey(key)) {
    throw new Error(`${path}: a label of the selector is named ${JSON.stringify(key)}, expected ${LABEL_KEY_FORM}`);
  }
  if (!isLabelValue(value)) {
    throw new Error(`${path}: the label ${key} of the selector is ${JSON.stringify(value)}, expected ${LABEL_VALUE_FORM}`);
  }
}
