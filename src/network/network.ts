import type * as kplus from 'cdk8s-plus-28';
import { atSynth } from '../baseline/at-synth';
import { CallSite } from '../intent/call-site';
import { arrangeConnections } from './arrange';
import type { ConnectionOptions } from './connection-options';
import type { IPeer } from './peer';
import { type Declaration, PodNetwork } from './pod-network';
import { portSetOf } from './ports';

/**
 * The traffic of a workload: nothing but what is declared here, and DNS.
 *
 * What is declared becomes one NetworkPolicy for each direction of each workload.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class Network {
  /** @internal */
  public static _of(pod: kplus.AbstractPod): Network {
    return new Network(pod);
  }

  private readonly pod: PodNetwork;

  private constructor(pod: kplus.AbstractPod) {
    this.pod = PodNetwork.of(pod, true);
    atSynth(pod, arrangeConnections);
  }

  /**
   * Allows this workload to open connections to a peer.
   *
   * If the peer is a workload of this app, its own policy is opened as well. Throws if a port is out of range; synthesis throws if the peer's ports are unknown.
   *
   * @param peer a workload, or a `Peer`
   * @param options ports and reason
   */
  public allowTo(peer: IPeer, options: ConnectionOptions = {}): void {
    this.declare('to', peer, options, CallSite.of(this.allowTo));
  }

  /**
   * Allows a peer to open connections to this workload.
   *
   * If the peer is a workload of this app, its own policy is opened as well. Throws if a port is out of range; synthesis throws if this workload's ports are unknown.
   *
   * @param peer a workload, or a `Peer`
   * @param options ports and reason
   */
  public allowFrom(peer: IPeer, options: ConnectionOptions = {}): void {
    this.declare('from', peer, options, CallSite.of(this.allowFrom));
  }

  private declare(direction: Declaration['direction'], peer: IPeer, { ports, reason }: ConnectionOptions, site: CallSite): void {
    this.pod.declarations.push({
      direction,
      peer: peer.toPeer(),
      site,
      ends: 'both',
      ...(ports ? { ports: portSetOf(ports, this.pod.pod) } : {}),
      ...(reason === undefined ? {} : { reason }),
    });
  }
}
