import type { PolicyRule } from './policy-rule';
import type { Action } from './request';
import { ruleAllows } from './rule-allows';

/** One thing that a rule gives: some word of each of its fields. */
export interface Tuple {
  readonly verb: string;
  /** Empty for a path. */
  readonly apiGroup: string;
  /** A resource, with its subresource, or a path. */
  readonly resource: string;
}

/** What a rule gives that other rules do not. */
export function beyond(rule: PolicyRule, known: readonly PolicyRule[]): Tuple[] {
  const isUnknown = (action: Action): boolean => !known.some(each => ruleAllows(each, action));
  const names = rule.resourceNames.length > 0 ? rule.resourceNames.map(name => ({ name })) : [{}];
  const paths = rule.nonResourceURLs.flatMap(url => rule.verbs.map(verb => ({ verb, apiGroup: '', resource: url })));
  return [
    ...tuplesOf(rule).filter(tuple => names.some(name => isUnknown({ ...aboutResource(tuple), ...name }))),
    ...paths.filter(({ verb, resource }) => isUnknown({ verb, nonResourceURL: resource })),
  ];
}

function tuplesOf({ verbs, apiGroups, resources }: PolicyRule): Tuple[] {
  return apiGroups.flatMap(apiGroup => resources.flatMap(resource => verbs.map(verb => ({ verb, apiGroup, resource }))));
}

function aboutResource({ verb, apiGroup, resource: written }: Tuple): Action {
  const [resource, subresource] = written.split('/');
  return { verb, apiGroup, resource: resource!, ...(subresource ? { subresource } : {}) };
}
