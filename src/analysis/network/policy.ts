import type { KubeObject } from '../../kube/object';
import type { PortSet, Protocol } from '../../kube/port-set';
import type { Selector } from '../../kube/selector';
import type { CidrSet } from './cidr-set';

/** The two ways of traffic, as seen from the pod that a policy selects. */
export type Direction = 'ingress' | 'egress';

/** Both, in the order in which a connection meets them. */
export const DIRECTIONS: readonly Direction[] = ['egress', 'ingress'];

/** A NetworkPolicy, with all defaults filled in. */
export interface Policy {
  readonly object: KubeObject;
  /** Empty where it is unknown. */
  readonly namespace: string;
  /** Which pods of its namespace it applies to. */
  readonly podSelector: Selector;
  /** What it allows to reach them; undefined where it leaves that direction alone. */
  readonly ingress?: readonly Rule[];
  /** What it allows them to reach; undefined where it leaves that direction alone. */
  readonly egress?: readonly Rule[];
}

/** One rule of a policy. */
export interface Rule extends Allowed {
  /** Path in the policy: `spec.egress[0]`. */
  readonly path: string;
}

/** What a rule allows: the traffic that matches a peer and a port. */
export interface Allowed {
  /** Undefined for everyone, in the cluster and outside. */
  readonly peers?: readonly Peer[];
  readonly ports: RulePorts;
}

/** The other end of the traffic: pods or addresses. */
export type Peer = PodPeer | AddressPeer;

/** Some pods. */
export interface PodPeer {
  /** Path in the policy: `spec.egress[0].to[1]`. */
  readonly path: string;
  /** Undefined for all pods of the namespaces. */
  readonly podSelector?: Selector;
  /** Undefined for the policy's own namespace. */
  readonly namespaceSelector?: Selector;
}

/** Some addresses. */
export interface AddressPeer {
  readonly path: string;
  readonly addresses: CidrSet;
}

/** The ports of a rule: those that are numbers, and those that depend on the destination. */
export interface RulePorts {
  readonly numbered: PortSet;
  readonly named: readonly NamedPort[];
}

/** A port that the containers of the destination give a number. */
export interface NamedPort {
  readonly protocol: Protocol;
  readonly name: string;
}
