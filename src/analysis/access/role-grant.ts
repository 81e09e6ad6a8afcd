import type { EffectiveRule } from './aggregate';
import type { Binding, Scope } from './binding';
import type { Subject } from './subject';

/** Somebody who has a role, and by what. */
export interface Holder {
  readonly subject: Subject;
  readonly binding: Binding;
  /** Where the role holds. */
  readonly scope: Scope;
}

/** A rule of a role with all who have it: nobody, where no binding among the manifests gives the role. */
export interface RoleGrant extends EffectiveRule {
  readonly holders: readonly Holder[];
}

/** The path of a grant's rule in its role: `rules[2]`. */
export function rulePath({ index }: Pick<EffectiveRule, 'index'>): string {
  return `rules[${index}]`;
}
