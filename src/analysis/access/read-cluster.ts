import type { KubeObject } from '../../kube/object';
import { groupOf } from '../../kube/reference';
import { type Binding, bindingOf } from './binding';
import { type Origin, type Role, roleOf } from './role';

/** The API group of roles and bindings. */
export const RBAC = 'rbac.authorization.k8s.io';

/** The roles and bindings among objects. */
export interface Cluster {
  readonly roles: readonly Role[];
  readonly bindings: readonly Binding[];
  /** The namespace of objects that name none, if it is known. */
  readonly unnamed?: string;
}

const KINDS = new Set(['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding']);

/** Reads the roles and bindings among objects. */
export function readCluster(objects: readonly KubeObject[], origin: Origin): Cluster {
  const roles: Role[] = [];
  const bindings: Binding[] = [];
  for (const object of objects) {
    const { kind, apiVersion } = object.reference;
    if (!KINDS.has(kind) || groupOf(apiVersion) !== RBAC) {
      continue;
    }
    if (kind === 'Role' || kind === 'ClusterRole') {
      roles.push(roleOf(object, kind, origin));
    } else {
      bindings.push(bindingOf(object, kind === 'ClusterRoleBinding', origin));
    }
  }
  return { roles, bindings, ...(origin.unnamed ? { unnamed: origin.unnamed } : {}) };
}
