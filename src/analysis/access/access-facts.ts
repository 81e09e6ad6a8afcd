import type { KubeObject } from '../../kube/object';
import type { EffectiveRule } from './aggregate';
import type { Binding } from './binding';
import { type AccessOptions, clusterOf } from './cluster';
import { isClusterMatter } from './cluster-matter';
import { controllersOf } from './controllers';
import { type Decision, decide, reaches } from './decision';
import { HolderIndex } from './holder-index';
import { type Account, accountsGroup, accountUser, ALL_ACCOUNTS, AUTHENTICATED } from './identity';
import type { PolicyRule } from './policy-rule';
import type { Cluster } from './read-cluster';
import type { AccessRequest, Action } from './request';
import type { Role } from './role';
import type { Holder, RoleGrant } from './role-grant';
import { roleGrants } from './role-grants';
import { RoleIndex } from './role-index';
import { ruleAllows } from './rule-allows';
import { type Subject, subjectKey } from './subject';

/** Somebody who may do something, where, and by which rule. */
export interface Permission extends Holder {
  readonly by: EffectiveRule;
}

/**
 * Who may do what, as roles and bindings have it.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
export function accessOf(objects: readonly KubeObject[], options: AccessOptions = {}): AccessFacts {
  return new AccessFacts(clusterOf(objects, options));
}

/** The permissions of a set of manifests; what is costly is computed when it is first asked for. */
export class AccessFacts {
  private readonly roleIndex: RoleIndex;
  private readonly holderIndex: HolderIndex;
  private allGrants?: readonly RoleGrant[];
  private controllers?: ReadonlySet<string>;

  constructor(public readonly cluster: Cluster) {
    this.roleIndex = new RoleIndex(cluster.roles);
    this.holderIndex = new HolderIndex(cluster.bindings);
  }

  /**
   * Whether a request is allowed, as Kubernetes' own authorizer has it, and why.
   *
   * RBAC is one authorizer of several: others may allow more, none may allow less. Nothing is refused to the group `system:masters`, whatever roles say.
   */
  public allowed(request: AccessRequest): Decision {
    return decide(request, this.holderIndex, this.roleIndex);
  }

  /** Each rule that the manifests write or give, with all who have it by their bindings. */
  public get grants(): readonly RoleGrant[] {
    this.allGrants ??= roleGrants(this.cluster.roles, this.cluster.bindings, this.roleIndex);
    return this.allGrants;
  }

  /** The rules that a binding gives; none where its role is not among the manifests. */
  public rulesOf(binding: Binding): readonly PolicyRule[] {
    return this.roleIndex.rulesOf(binding).map(({ rule }) => rule);
  }

  /** The rules that count in a role: in one that aggregates, those of others. */
  public rulesIn(role: Role): readonly PolicyRule[] {
    return this.roleIndex.rulesIn(role).map(({ rule }) => rule);
  }

  /** Whether a subject is the service account of a controller. */
  public isController(subject: Subject): boolean {
    this.controllers ??= controllersOf(this.grants);
    return this.controllers.has(subjectKey(subject));
  }

  /** What bindings among the manifests give to a service account, by its own name or by that of a group it is in. */
  public boundTo({ name, namespace = this.cluster.unnamed }: Account): readonly Holder[] {
    const groups = [ALL_ACCOUNTS, AUTHENTICATED, ...(namespace ? [accountsGroup(namespace)] : [])];
    const byName = this.holderIndex.named({ kind: 'ServiceAccount', name, ...(namespace ? { namespace } : {}) });
    const byUser = this.holderIndex.of(namespace ? accountUser(namespace, name) : undefined, groups);
    return [...new Set([...byName, ...byUser])].filter(each => !each.binding.isDefault);
  }

  /**
   * All who may do something: anywhere, if it names no namespace; else in that namespace.
   *
   * Where the action names no object, rules that are limited to names do not count.
   */
  public whoMay(action: Action): readonly Permission[] {
    const { apiGroup = '', resource = '', verb, nonResourceURL } = action;
    const isOfCluster = !!nonResourceURL || isClusterMatter(apiGroup, resource, verb);
    const counts = ({ scope }: Binding): boolean => scope.isClusterWide || (!isOfCluster && (!action.namespace || reaches({ scope }, action)));
    return this.cluster.bindings.filter(counts).flatMap(binding => {
      const by = this.roleIndex.rulesOf(binding).find(({ rule }) => ruleAllows(rule, action));
      return by ? binding.subjects.map(subject => ({ subject, binding, scope: binding.scope, by })) : [];
    });
  }
}
