import type * as kplus from 'cdk8s-plus-28';
import type { IConstruct } from 'constructs';
import { markIsolating } from '../baseline/isolation-object';
import { OwnObject } from '../baseline/own-object';
import type { CallSite } from '../intent/call-site';
import type { Connection } from '../intent/connection';
import { PerApp } from '../intent/per-app';
import type { PortSet } from '../kube/port-set';
import type { Peer } from './peer';
import { PolicyRules } from './policy-rules';

/** A connection as it was declared at a pod. */
export interface Declaration {
  readonly direction: 'to' | 'from';
  readonly peer: Peer;
  readonly ports?: PortSet;
  readonly reason?: string;
  readonly site: CallSite;
  /** Whose policies change: both ends', or one's. */
  readonly ends: 'both' | 'own' | 'peer';
}

const networks = new WeakMap<kplus.AbstractPod, PodNetwork>();
const ofApp = new PerApp<PodNetwork>();

/** The pods of an app that have something to do with the network, in the order of their making. */
export function networksOf(root: IConstruct): readonly PodNetwork[] {
  return ofApp.of(root);
}

/** What is declared about the traffic of one pod, and the policies that follow. */
export class PodNetwork {
  /** The one of a pod; a hardened pod is isolated in both directions, any other only where something is declared. */
  public static of(pod: kplus.AbstractPod, isHardened = false): PodNetwork {
    let network = networks.get(pod);
    if (!network) {
      network = new PodNetwork(pod, isHardened);
      networks.set(pod, network);
      ofApp.add(pod, network);
    }
    return network;
  }

  public readonly declarations: Declaration[] = [];
  public readonly egress = new PolicyRules();
  public readonly ingress = new PolicyRules();
  /** What was declared, with all that follows from it; made anew at each synthesis. */
  public connections: Connection[] = [];

  private readonly policies = new Set<string>();

  private constructor(public readonly pod: kplus.AbstractPod, public readonly isHardened: boolean) {}

  /** Forgets what followed from declarations. */
  public reset(): void {
    this.egress.clear();
    this.ingress.clear();
    this.connections = [];
  }

  /** Makes the policy of a direction, unless it is there. */
  public ensurePolicy(direction: 'Egress' | 'Ingress'): void {
    if (this.policies.has(direction)) {
      return;
    }
    this.policies.add(direction);
    const { namespace } = this.pod.metadata;
    // A child called Ingress may be an Ingress.
    const policy = new OwnObject(this.pod, `${direction}-policy`, {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      ...(namespace === undefined ? {} : { metadata: { namespace } }),
      fields: { spec: () => this.spec(direction) },
    });
    markIsolating(policy);
  }

  private spec(direction: 'Egress' | 'Ingress'): object {
    const rules = direction === 'Egress' ? this.egress : this.ingress;
    const end = direction === 'Egress' ? 'to' : 'from';
    return {
      podSelector: this.pod.toPodSelectorConfig().labelSelector._toKube(),
      policyTypes: [direction],
      ...(rules.isEmpty ? {} : { [direction.toLowerCase()]: rules.merged().map(({ peers, ports }) => ({ [end]: peers, ports })) }),
    };
  }
}
