import type * as kplus from 'cdk8s-plus-28';
import type { ConnectionEnd } from '../intent/connection';
import type { PortSet } from '../kube/port-set';
import type { Reference } from '../kube/reference';
import type { PolicyPeer } from './policy-peer';

/** One end of a connection, resolved. */
export interface End {
  /** How policies name it. */
  readonly peers: readonly PolicyPeer[];
  /** The workloads of this app behind it, whose own policies have to agree. */
  readonly workloads: readonly kplus.AbstractPod[];
  /** How the intent names it. */
  readonly intent: readonly ConnectionEnd[];
  /** The ports it serves, where it says so itself. */
  readonly ports?: PortSet;
}

/** The reference of a workload. */
export function referenceOfPod(pod: kplus.AbstractPod): Reference {
  const { namespace } = pod.metadata;
  return { apiVersion: pod.apiVersion, kind: pod.kind, ...(namespace ? { namespace } : {}), name: pod.name };
}
