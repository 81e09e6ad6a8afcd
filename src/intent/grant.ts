import type { Reference } from '../kube/reference';
import type { CallSite } from './call-site';

/** A permission that somebody declared for a workload. */
export interface Grant {
  readonly workload: Reference;
  readonly verbs: readonly string[];
  readonly apiGroup: string;
  /** With its subresource: `pods/log`. */
  readonly resource: string;
  /** Empty for every name. */
  readonly names: readonly string[];
  /** Left out where it holds in the whole cluster. */
  readonly namespace?: string;
  readonly reason?: string;
  readonly declaredBy: string;
  readonly site: CallSite;
}
