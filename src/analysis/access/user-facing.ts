import { beyond, type Tuple } from './beyond';
import { DefaultCluster } from './default-cluster';
import type { PolicyRule } from './policy-rule';

/** Kubernetes' own roles for people, made to be bound in a namespace, and to be widened by labels; the weakest first. */
export const USER_FACING = ['view', 'edit', 'admin'] as const;

/** One of them. */
export type UserFacing = (typeof USER_FACING)[number];

/** What a rule gives that a role for people does not have as Kubernetes makes it. */
export function beyondRole(role: UserFacing, rule: PolicyRule): Tuple[] {
  return beyond(rule, DefaultCluster.get().rulesOf(role));
}
