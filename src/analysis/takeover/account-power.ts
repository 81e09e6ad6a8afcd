import type { AccessFacts } from '../access/access-facts';
import type { Binding } from '../access/binding';
import { type Power, type Use, useOf } from '../access/power';
import type { Holder, RoleGrant } from '../access/role-grant';

/** What a power is enough for: all of the cluster, a node, or the Secrets of others. */
export type Goal = 'cluster' | 'node' | 'secrets';

/** What a binding gives that leads to a goal. */
export interface AccountPower {
  readonly goal: Goal;
  /** After *may*: `escalate clusterroles`. */
  readonly what: string;
  /** Whether it is the very work of a controller, which is given it by name. */
  readonly isItsWork: boolean;
}

/** Each of them makes its holder whatever it wants to be. */
const CLUSTER: readonly Power[] = [
  { apiGroup: 'rbac.authorization.k8s.io', resources: ['clusterroles'], verbs: ['escalate', 'bind'] },
  { apiGroup: '', resources: ['users', 'groups', 'serviceaccounts'], verbs: ['impersonate'] },
  { apiGroup: '', resources: ['nodes/proxy'], verbs: ['get', 'create'] },
];

/** A pod that is admitted as it comes may be a privileged one. */
const WORKLOADS: readonly Power[] = [
  { apiGroup: '', resources: ['pods', 'replicationcontrollers'], verbs: ['create'] },
  { apiGroup: 'apps', resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'], verbs: ['create'] },
  { apiGroup: 'batch', resources: ['cronjobs', 'jobs'], verbs: ['create'] },
];

/** A token that is made for an account is as good as one that is read. */
const SECRETS: readonly Power[] = [
  { apiGroup: '', resources: ['secrets'], verbs: ['get', 'list', 'watch'] },
  { apiGroup: '', resources: ['serviceaccounts/token'], verbs: ['create'] },
];

/**
 * The strongest power that each binding gives.
 *
 * @param isLax whether a namespace is known to admit privileged pods
 */
export function accountPowers(access: AccessFacts, isLax: (namespace: string) => boolean): ReadonlyMap<Binding, AccountPower> {
  const found = new Map<Binding, AccountPower>();
  for (const { goal, powers } of GOALS) {
    for (const { grant, use, holder } of access.grants.flatMap(each => holdersOf(each, powers))) {
      if (!found.has(holder.binding) && leadsTo(goal, holder, isLax)) {
        const isItsWork = use.isByName && access.isController(holder.subject);
        found.set(holder.binding, { goal, what: `${wordsFor(goal, grant, use)} ${displayScope(holder)}`, isItsWork });
      }
    }
  }
  return found;
}

/** The strongest first. */
const GOALS: readonly { readonly goal: Goal; readonly powers: readonly Power[] }[] = [
  { goal: 'cluster', powers: CLUSTER }, { goal: 'node', powers: WORKLOADS }, { goal: 'secrets', powers: SECRETS },
];

interface Held {
  readonly grant: RoleGrant;
  readonly use: Use;
  readonly holder: Holder;
}

function holdersOf(grant: RoleGrant, powers: readonly Power[]): Held[] {
  const use = useOf(grant, powers);
  return use ? use.holders.map(holder => ({ grant, use, holder })) : [];
}

function leadsTo(goal: Goal, { scope, subject }: Holder, isLax: (namespace: string) => boolean): boolean {
  if (scope.isClusterWide) {
    return true;
  }
  const { namespace } = scope;
  return goal === 'node' ? namespace !== undefined && isLax(namespace) : goal === 'secrets' && namespace !== subject.namespace;
}

function wordsFor(goal: Goal, { rule }: RoleGrant, { verbs, resources }: Use): string {
  if (goal === 'cluster' && rule.verbs.includes('*') && rule.resources.includes('*')) {
    return 'do anything';
  }
  return `${verbs.join(', ')} ${resources.slice(0, 3).join(', ')}`;
}

function displayScope({ scope: { isClusterWide, namespace } }: Holder): string {
  return isClusterWide ? 'in the whole cluster' : `in namespace ${namespace}`;
}
