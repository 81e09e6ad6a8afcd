import { fields, list, text } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import type { Origin } from './role';
import { type Subject, subjectOf } from './subject';

/** Where a permission holds: in the whole cluster, or in one namespace. */
export interface Scope {
  readonly isClusterWide: boolean;
  /** Left out in the whole cluster, and where it is not known. */
  readonly namespace?: string;
}

/** A RoleBinding or a ClusterRoleBinding. */
export interface Binding {
  readonly object: KubeObject;
  /** Whether Kubernetes brings it along. */
  readonly isDefault: boolean;
  readonly scope: Scope;
  /** Kind and name of the role that it gives. */
  readonly roleRef: { readonly kind: string; readonly name: string };
  readonly subjects: readonly Subject[];
}

/** Reads a binding. */
export function bindingOf(object: KubeObject, isClusterWide: boolean, { isDefault, unnamed }: Origin): Binding {
  const { manifest, reference } = object;
  const namespace = isClusterWide ? undefined : reference.namespace ?? unnamed;
  const { kind, name } = fields(manifest.roleRef);
  const place = { ...(namespace ? { bindingNamespace: namespace } : {}), ...(unnamed ? { unnamed } : {}) };
  return {
    object,
    isDefault,
    scope: { isClusterWide, ...(namespace ? { namespace } : {}) },
    roleRef: { kind: text(kind) ?? '', name: text(name) ?? '' },
    subjects: list(manifest.subjects).map((each, index) => subjectOf(fields(each), { ...place, path: `subjects[${index}]` })),
  };
}
