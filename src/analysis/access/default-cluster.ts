import type { Fields } from '../../kube/fields';
import { type KubeObject, kubeObject } from '../../kube/object';
import { keyOf } from '../../kube/reference';
import { effectiveRules } from './aggregate';
import { beyond } from './beyond';
import type { Binding } from './binding';
import defaults from './cluster-defaults.json';
import type { PolicyRule } from './policy-rule';
import { type Cluster, RBAC, readCluster } from './read-cluster';
import type { Role } from './role';
import { subjectKey } from './subject';

/** What Kubernetes v1.37.0 makes for itself. */
export class DefaultCluster implements Cluster {
  /** Read when it is first asked for. */
  public static get(): DefaultCluster {
    const objects = (): KubeObject[] => (defaults as readonly Fields[]).map(each => kubeObject({ apiVersion: `${RBAC}/v1`, ...each }));
    this.one ??= new DefaultCluster(readCluster(objects(), { isDefault: true }));
    return this.one;
  }

  private static one?: DefaultCluster;

  readonly roles: readonly Role[];
  readonly bindings: readonly Binding[];
  private readonly rules: ReadonlyMap<string, readonly PolicyRule[]>;
  private readonly subjects: ReadonlyMap<string, ReadonlySet<string>>;

  private constructor({ roles, bindings }: Cluster) {
    this.roles = roles;
    this.bindings = bindings;
    this.rules = new Map([...effectiveRules(roles)].map(([role, rules]) => [keyOf(role.object.reference), rules.map(each => each.rule)]));
    this.subjects = new Map(bindings.map(binding => [bindingKey(binding), new Set(binding.subjects.map(subjectKey))]));
  }

  /** The rules that count in a ClusterRole. */
  rulesOf(name: string): readonly PolicyRule[] {
    return this.rules.get(keyOf({ apiVersion: `${RBAC}/v1`, kind: 'ClusterRole', name })) ?? [];
  }

  /** Whether a role is one of these as a cluster has it: read back from one, or written down again. */
  hasRole({ object, rules }: Role): boolean {
    const own = this.rules.get(keyOf(object.reference));
    return own !== undefined && rules.every(rule => beyond(rule, own).length === 0);
  }

  /** Whether a binding is one of these, with no subject more. */
  hasBinding(binding: Binding): boolean {
    const own = this.subjects.get(bindingKey(binding));
    return own !== undefined && binding.subjects.every(subject => own.has(subjectKey(subject)));
  }
}

function bindingKey({ object, roleRef }: Binding): string {
  return `${keyOf(object.reference)} ${roleRef.kind} ${roleRef.name}`;
}
