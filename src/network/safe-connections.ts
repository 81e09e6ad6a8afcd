import * as kplus from 'cdk8s-plus-28';
import { CallSite } from '../intent/call-site';
import { Peer } from './peer';
import { type Declaration, PodNetwork } from './pod-network';
import { portSetOf } from './ports';

/**
 * `connections` of cdk8s-plus without its traps: no policy selects pods that are not the app's, the same peer may be allowed twice,
 * protocols are kept, and a peer without ports is an error.
 */
export class SafeConnections extends kplus.PodConnections {
  private readonly network: PodNetwork;

  constructor(pod: kplus.AbstractPod) {
    super(pod);
    this.network = PodNetwork.of(pod);
  }

  public allowTo(peer: kplus.INetworkPolicyPeer, options: kplus.PodConnectionsAllowToOptions = {}): void {
    this.declare('to', peer, options, CallSite.of(this.allowTo));
  }

  public allowFrom(peer: kplus.INetworkPolicyPeer, options: kplus.PodConnectionsAllowFromOptions = {}): void {
    this.declare('from', peer, options, CallSite.of(this.allowFrom));
  }

  /** The workload is isolated anyway. */
  public isolate(): void {}

  private declare(
    direction: Declaration['direction'], peer: kplus.INetworkPolicyPeer, options: kplus.PodConnectionsAllowToOptions, site: CallSite,
  ): void {
    this.network.declarations.push({
      direction,
      peer: Peer.of(peer),
      site,
      ends: ENDS[options.isolation ?? 'both'],
      ...(options.ports ? { ports: portSetOf(options.ports, this.network.pod) } : {}),
    });
  }
}

const ENDS = { both: 'both', [kplus.PodConnectionsIsolation.POD]: 'own', [kplus.PodConnectionsIsolation.PEER]: 'peer' } as const;
