import { PortSet } from '../kube/port-set';
import type { PolicyPeer } from './policy-peer';
import { type PolicyPort, policyPorts } from './ports';

/** A rule of a NetworkPolicy: `to` or `from`, and ports. */
export interface PolicyRule {
  readonly peers: readonly PolicyPeer[];
  readonly ports?: readonly PolicyPort[];
}

/** What one direction of a pod's traffic is allowed to: the same peer twice is one with the ports of both. */
export class PolicyRules {
  private readonly byPeer = new Map<string, { readonly peer: PolicyPeer; readonly ports: PortSet }>();

  /** Forgets everything. */
  public clear(): void {
    this.byPeer.clear();
  }

  /** Whether nothing is allowed. */
  public get isEmpty(): boolean {
    return this.byPeer.size === 0;
  }

  /** Allows a peer at some ports. */
  public allow(peer: PolicyPeer, ports: PortSet): void {
    const key = JSON.stringify(peer);
    const known = this.byPeer.get(key);
    this.byPeer.set(key, { peer, ports: known ? known.ports.union(ports) : ports });
  }

  /** As few rules as there are sets of ports, in an order that does not depend on who asked first. */
  public merged(): PolicyRule[] {
    const byPorts = new Map<string, { ports: PortSet; peers: [string, PolicyPeer][] }>();
    for (const [key, { peer, ports }] of this.byPeer) {
      const rule = byPorts.get(ports.key) ?? { ports, peers: [] };
      rule.peers.push([key, peer]);
      byPorts.set(ports.key, rule);
    }
    return [...byPorts].sort(byKey).map(([, { ports, peers }]) => {
      const listed = policyPorts(ports);
      return { peers: peers.sort(byKey).map(([, peer]) => peer), ...(listed ? { ports: listed } : {}) };
    });
  }
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
