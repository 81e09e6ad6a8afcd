import * as fc from 'fast-check';
import type { AccessRequest } from '../../../src/analysis/access/request';
import { type Fields, fields, list, text } from '../../../src/kube/fields';
import { cluster, type RandomCluster } from './clusters';
import { question, WORDS } from './questions';

/** A cluster and what it is asked. */
export interface Examination {
  readonly objects: RandomCluster;
  readonly questions: readonly AccessRequest[];
}

/** A random cluster with so many questions: most are about what its bindings name, so that both answers are common. */
export function examination(count: number): fc.Arbitrary<Examination> {
  return cluster.chain(objects => fc.record({
    objects: fc.constant(objects),
    questions: fc.array(mixed(objects), { minLength: count, maxLength: count }),
  }));
}

function mixed(objects: RandomCluster): fc.Arbitrary<AccessRequest> {
  return fc.oneof({ weight: 3, arbitrary: aimedAt(objects) }, { weight: 2, arbitrary: question });
}

/** A question by somebody whom a binding names, in the words of a rule that it gives, or with another verb. */
function aimedAt({ objects }: RandomCluster): fc.Arbitrary<AccessRequest> {
  const pairs = objects.flatMap(binding => {
    const rules = rulesGiven(binding, objects);
    return list(binding.subjects).flatMap(subject => rules.map(rule => ({ binding, subject, rule })));
  });
  if (pairs.length === 0) {
    return question;
  }
  return fc.tuple(question, fc.constantFrom(...pairs), fc.nat(), fc.boolean()).map(([random, { binding, subject, rule }, pick, keepsVerb]) => ({
    ...random,
    ...asker(fields(subject), text(fields(binding.metadata).namespace), pick % 2 === 0),
    ...(keepsVerb ? {} : { verb: word(rule.verbs, pick, random.verb) }),
    ...target(rule, pick, random),
  }));
}

/** The rules of the roles that have the name of the binding's; not always in the binding's namespace. */
function rulesGiven(binding: Fields, objects: readonly Fields[]): Fields[] {
  const { kind, name } = fields(binding.roleRef);
  return objects.filter(each => each.kind === kind && fields(each.metadata).name === name).flatMap(({ rules }) => list(rules).map(fields));
}

type Asker = Partial<Pick<AccessRequest, 'user' | 'groups' | 'namespace'>>;

function asker({ kind, name, namespace }: Fields, bindingNamespace: string | undefined, isPlain: boolean): Asker {
  const where = bindingNamespace === undefined ? {} : { namespace: bindingNamespace };
  const own = text(name) ?? '';
  if (kind === 'Group') {
    return own.startsWith('system:') && isPlain ? { user: memberOf(own), groups: [], ...where } : { groups: [own], ...where };
  }
  return { user: kind === 'ServiceAccount' ? `system:serviceaccount:${text(namespace) ?? bindingNamespace ?? 'shop'}:${own}` : own, ...where };
}

/** Somebody whom authentication puts into a group. */
function memberOf(group: string): string {
  return group === 'system:unauthenticated' ? 'system:anonymous' : 'system:serviceaccount:shop:web';
}

function target(rule: Fields, pick: number, random: AccessRequest): Partial<AccessRequest> {
  if (list(rule.nonResourceURLs).length > 0) {
    return { nonResourceURL: word(rule.nonResourceURLs, pick, WORDS.urls[pick % WORDS.urls.length]!) };
  }
  const [resource, subresource] = word(rule.resources, pick, random.resource ?? 'pods').split('/');
  return {
    apiGroup: word(rule.apiGroups, pick, random.apiGroup ?? ''),
    resource: resource === '*' ? 'pods' : resource!,
    ...(subresource ? { subresource } : {}),
    ...(list(rule.resourceNames).length > 0 && pick % 4 !== 0 ? { name: word(rule.resourceNames, pick, 'one') } : {}),
  };
}

/** One of a rule's words, or the given one where the rule has a star. */
function word(words: unknown, pick: number, other: string): string {
  const choices = list(words);
  const chosen = choices.length > 0 ? text(choices[pick % choices.length]) : undefined;
  return chosen === undefined || chosen === '*' ? other : chosen;
}
