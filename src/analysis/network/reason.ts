import { PortSet } from '../../kube/port-set';
import { display } from '../../kube/reference';
import type { Direction, Policy, Rule } from './policy';
import { isEndpoint, type Pass, type Side } from './side';

/** What an answer about some traffic rests on. */
export interface Reason {
  readonly direction: Direction;
  /** What it does to the traffic; `open` where no policy has a say. */
  readonly effect: 'open' | 'allows' | 'may allow' | 'denies';
  readonly policy?: Policy;
  /** The rule of the policy, where one decides. */
  readonly rule?: Rule;
  /** As people read it. */
  readonly text: string;
}

/** Why some ports are open at a side, or may be; why they are closed where none is. */
export function reasonsOf(side: Side, ports: PortSet): Reason[] {
  const { direction, owner, policies } = side;
  if (!isEndpoint(owner)) {
    return [];
  }
  if (policies.length === 0) {
    return [{ direction, effect: 'open', text: `no NetworkPolicy isolates ${display(owner.object.reference)} for ${direction}` }];
  }
  const passes = side.passes.filter(pass => !pass.ports.intersect(ports).isEmpty);
  const certain = passes.filter(pass => pass.isCertain);
  if (ports.subtract(PortSet.union(certain.map(pass => pass.ports))).isEmpty) {
    return certain.map(pass => allows(direction, pass));
  }
  if (side.isOnNode) {
    return [...certain.map(pass => allows(direction, pass)), ...isUndefined(side, 'pods with hostNetwork')];
  }
  return passes.length > 0 ? passes.map(pass => allows(direction, pass)) : policies.map(policy => denies(direction, policy));
}

/** That Kubernetes does not say what a side's policies do to something. */
export function isUndefined({ direction, policies }: Side, what: string): Reason[] {
  return policies.map(policy => ({
    direction,
    effect: 'may allow',
    policy,
    text: `${display(policy.object.reference)}: what it does to ${what} is not defined`,
  }));
}

function allows(direction: Direction, { policy, rule, isCertain, ports }: Pass): Reason {
  const effect = isCertain ? 'allows' : 'may allow';
  const doubt = isCertain ? '' : ', if its peers are who they may be';
  return { direction, effect, policy, rule, text: `${display(policy.object.reference)}: ${rule.path} ${effect} ${ports.toString()}${doubt}` };
}

function denies(direction: Direction, policy: Policy): Reason {
  return { direction, effect: 'denies', policy, text: `${display(policy.object.reference)}: spec.${direction} has no rule for it` };
}
