import type { PortSet } from '../kube/port-set';
import type { Reference } from '../kube/reference';
import type { CallSite } from './call-site';

/** Pods that carry labels, in namespaces that carry labels: two label selectors of the API. */
export interface SelectedPods {
  readonly podSelector: unknown;
  /** The namespace itself where there is no selector for it. */
  readonly namespaceSelector?: unknown;
  readonly namespace?: string;
}

/** Addresses outside of the pods. */
export interface Addresses {
  readonly cidr: string;
  readonly except: readonly string[];
}

/** One end of a connection. */
export type ConnectionEnd = { readonly workload: Reference } | { readonly pods: SelectedPods } | { readonly addresses: Addresses };

/** Traffic that somebody declared. */
export interface Connection {
  readonly from: ConnectionEnd;
  readonly to: ConnectionEnd;
  readonly ports: PortSet;
  readonly reason?: string;
  /** Path of the construct that declared it. */
  readonly declaredBy: string;
  readonly site?: CallSite;
}
