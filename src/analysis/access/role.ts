import { type Fields, fields, isFields, list } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { type Labels, labelsOf, type Selector, selectorOf } from '../../kube/selector';
import { type PolicyRule, policyRule } from './policy-rule';

/** A Role or a ClusterRole. */
export interface Role {
  readonly object: KubeObject;
  /** Whether Kubernetes brings it along. */
  readonly isDefault: boolean;
  readonly kind: 'Role' | 'ClusterRole';
  readonly name: string;
  /** Of a Role; left out where it is not known. */
  readonly namespace?: string;
  readonly labels: Labels;
  /** As they are written, each at its own place. */
  readonly rules: readonly PolicyRule[];
  /** The labels of the ClusterRoles whose rules replace its own. */
  readonly aggregates?: readonly Selector[];
}

/** Reads a role. */
export function roleOf(object: KubeObject, kind: Role['kind'], { isDefault, unnamed }: Origin): Role {
  const { manifest, reference } = object;
  const namespace = kind === 'Role' ? reference.namespace ?? unnamed : undefined;
  return {
    object,
    isDefault,
    kind,
    name: reference.name,
    ...(namespace ? { namespace } : {}),
    labels: labelsOf(fields(manifest.metadata).labels),
    rules: list(manifest.rules).map(policyRule),
    ...(kind === 'ClusterRole' && isFields(manifest.aggregationRule) ? { aggregates: selectorsOf(manifest.aggregationRule) } : {}),
  };
}

/** Where an object is from. */
export interface Origin {
  readonly isDefault: boolean;
  /** The namespace of objects that name none, if it is known. */
  readonly unnamed?: string;
}

/** A selector that the API server refuses selects nothing. */
function selectorsOf(aggregationRule: Fields): Selector[] {
  return list(aggregationRule.clusterRoleSelectors).flatMap(each => {
    const selector = selectorOf(each ?? {});
    return selector ? [selector] : [];
  });
}
