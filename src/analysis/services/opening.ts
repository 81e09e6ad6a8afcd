import { fields, list } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { isInternal } from './internal-load-balancer';
import { limitsSources } from './source-ranges';

/** What in a Service lets the outside in. */
export interface Opening {
  /** `spec.type`, `spec.externalIPs`. */
  readonly path: string;
  /** As people read it: `type LoadBalancer`. */
  readonly what: string;
}

/** What opens a Service to everybody outside; undefined where it is for the cluster, for the inner network, or for some addresses only. */
export function openingOf(service: KubeObject): Opening | undefined {
  const { type, externalIPs } = fields(service.manifest.spec);
  if (type === 'NodePort' || (type === 'LoadBalancer' && !isInternal(service) && !limitsSources(service))) {
    return { path: 'spec.type', what: `type ${type}` };
  }
  return type !== 'ExternalName' && list(externalIPs).length > 0 ? { path: 'spec.externalIPs', what: 'externalIPs' } : undefined;
}
