import type { KubeObject } from '../../kube/object';
import { DefaultCluster } from './default-cluster';
import { type Cluster, readCluster } from './read-cluster';

/** What access is judged by. */
export interface AccessOptions {
  /**
   * The namespace of objects that name none.
   *
   * @default - unknown; all such objects share it
   */
  readonly namespace?: string;
  /**
   * Whether the roles and bindings count that Kubernetes makes for itself.
   *
   * @default true
   */
  readonly clusterDefaults?: boolean;
}

/** The roles and bindings among objects, after those of Kubernetes. */
export function clusterOf(objects: readonly KubeObject[], { namespace, clusterDefaults = true }: AccessOptions): Cluster {
  const own = readCluster(objects, { isDefault: false, ...(namespace ? { unnamed: namespace } : {}) });
  if (!clusterDefaults) {
    return own;
  }
  const defaults = DefaultCluster.get();
  const roles = own.roles.map(role => (defaults.hasRole(role) ? { ...role, isDefault: true } : role));
  const bindings = own.bindings.map(binding => (defaults.hasBinding(binding) ? { ...binding, isDefault: true } : binding));
  return { ...own, roles: [...defaults.roles, ...roles], bindings: [...defaults.bindings, ...bindings] };
}
