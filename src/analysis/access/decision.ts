import { display } from '../../kube/reference';
import type { EffectiveRule } from './aggregate';
import type { HolderIndex } from './holder-index';
import { groupsOf } from './identity';
import type { AccessRequest, Action } from './request';
import { type Holder, rulePath } from './role-grant';
import type { RoleIndex } from './role-index';
import { ruleAllows } from './rule-allows';
import { displaySubject } from './subject';

/** Whether a request is allowed, and what that rests on, as people read it. */
export interface Decision {
  readonly allowed: boolean;
  readonly because: readonly string[];
}

/** Decides as the API server's authorizer does: bindings of the cluster first, then those of the request's namespace. */
export function decide(request: AccessRequest, holders: HolderIndex, roles: RoleIndex): Decision {
  const held = holders.of(request.user, groupsOf(request.user, request.groups)).filter(holder => reaches(holder, request));
  const ordered = [...held.filter(each => each.scope.isClusterWide), ...held.filter(each => !each.scope.isClusterWide)];
  for (const holder of ordered) {
    const allowing = roles.rulesOf(holder.binding).find(({ rule }) => ruleAllows(rule, request));
    if (allowing) {
      return { allowed: true, because: [gives(holder), allows(allowing)] };
    }
  }
  return { allowed: false, because: refusal(ordered, roles) };
}

/** Whether what somebody holds counts for an action: paths, and requests without a namespace, are a matter of the cluster. */
export function reaches({ scope }: Pick<Holder, 'scope'>, { namespace, nonResourceURL }: Pick<Action, 'namespace' | 'nonResourceURL'>): boolean {
  return scope.isClusterWide || (!nonResourceURL && !!namespace && scope.namespace === namespace);
}

function gives({ subject, binding }: Holder): string {
  return `${display(binding.object.reference)}: ${subject.path} is ${displaySubject(subject)}, roleRef is ${binding.roleRef.kind} ${binding.roleRef.name}`;
}

function allows({ role, rule, index }: EffectiveRule): string {
  const what = [...rule.resources, ...rule.nonResourceURLs].join(', ');
  return `${display(role.object.reference)}: ${rulePath({ index })} allows ${rule.verbs.join(', ')} of ${what}`;
}

function refusal(holders: readonly Holder[], roles: RoleIndex): string[] {
  if (holders.length === 0) {
    return ['no binding that counts here names the user or one of its groups'];
  }
  return holders.map(holder => {
    const isMissing = roles.given(holder.binding).length === 0;
    return `${gives(holder)}, ${isMissing ? 'which is not among the manifests' : 'which has no rule for it'}`;
  });
}
