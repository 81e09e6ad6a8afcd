import * as fc from 'fast-check';
import type { Fields } from '../../../src/kube/fields';
import { WORDS } from './questions';

const RBAC = 'rbac.authorization.k8s.io';

/** A set of roles and bindings, each of a name of its own; with or without the ones that Kubernetes makes. */
export interface RandomCluster {
  readonly defaults: boolean;
  readonly objects: readonly Fields[];
}

const one = (words: readonly string[]) => fc.constantFrom(...words);
const some = (words: readonly string[]) => fc.uniqueArray(one(words), { minLength: 1, maxLength: 4 });

/** Words of the vocabulary, seldom all of them by a star. */
const oftenNamed = (words: readonly string[]) => fc.oneof({ weight: 2, arbitrary: some(words) }, { weight: 1, arbitrary: fc.constant(['*']) });

const resourceWord = fc.oneof(
  { weight: 6, arbitrary: one(WORDS.resources) },
  { weight: 3, arbitrary: fc.tuple(one(WORDS.resources), one(WORDS.subresources)).map(([resource, part]) => `${resource}/${part}`) },
  { weight: 1, arbitrary: one(WORDS.subresources).map(part => `*/${part}`) },
  { weight: 1, arbitrary: fc.constantFrom('*', 'pods/*', '*/*', 'Pods', '') },
);

const resourceRule = fc.record({
  verbs: oftenNamed(WORDS.verbs),
  apiGroups: oftenNamed(WORDS.apiGroups),
  resources: fc.array(resourceWord, { minLength: 1, maxLength: 3 }),
  resourceNames: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some(WORDS.names) }),
});

const urlRule = fc.record({
  verbs: oftenNamed(WORDS.verbs),
  nonResourceURLs: fc.array(one([...WORDS.urls, '*', '/apis/*', '/healthz*', '/**', 'metrics', '*etrics']), { minLength: 1, maxLength: 2 }),
});

/** The authorizer takes rules as they are, also what validation would have refused. */
const rules = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: resourceRule },
    { weight: 2, arbitrary: urlRule },
    { weight: 1, arbitrary: fc.record({ verbs: some(WORDS.verbs) }) },
  ),
  { maxLength: 3 },
);

const labels = fc.dictionary(one(WORDS.labels), fc.constantFrom('true', 'false'), { maxKeys: 2 });

const expression = fc.record({ key: one(WORDS.labels), operator: fc.constantFrom('Exists', 'DoesNotExist') });

const selector = fc.oneof(
  { weight: 6, arbitrary: one(WORDS.labels).map(label => ({ matchLabels: { [label]: 'true' } })) },
  { weight: 2, arbitrary: expression.map(each => ({ matchExpressions: [each] })) },
  { weight: 2, arbitrary: one(WORDS.labels).map(key => ({ matchExpressions: [{ key, operator: 'NotIn', values: ['false'] }] })) },
  { weight: 1, arbitrary: fc.constant({}) },
);

const aggregation = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.record({ clusterRoleSelectors: fc.array(selector, { maxLength: 2 }) }) },
);

const subject = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ServiceAccount'), name: one(WORDS.accounts), namespace: fc.option(one(WORDS.namespaces), { nil: undefined, freq: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('User'), name: one([...WORDS.users, 'system:serviceaccount:shop:web']) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('Group'), name: one(WORDS.groups) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('Service', 'user', ''), name: one(WORDS.accounts) }) },
);

const roleRef = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ClusterRole'), name: one([...WORDS.clusterRoles, ...WORDS.clusterRoles, 'view', 'edit', 'admin', 'cluster-admin', 'missing']) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('Role'), name: one([...WORDS.roles, 'missing']) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'Rolle', name: 'reader' }) },
);

const subjects = fc.oneof(
  { weight: 8, arbitrary: fc.array(subject, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom([], undefined) },
);

const clusterRole = fc.record({ kind: fc.constant('ClusterRole'), name: one(WORDS.clusterRoles), labels, rules, aggregationRule: aggregation });
const role = fc.record({ kind: fc.constant('Role'), name: one(WORDS.roles), namespace: one(WORDS.namespaces), rules });
const clusterRoleBinding = fc.record({ kind: fc.constant('ClusterRoleBinding'), name: one(['a', 'b', 'c']), roleRef, subjects });
const roleBinding = fc.record({ kind: fc.constant('RoleBinding'), name: one(['a', 'b']), namespace: one(WORDS.namespaces), roleRef, subjects });

interface Named {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: object;
}

const set = <T extends Named>(arbitrary: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
  fc.uniqueArray(arbitrary, { minLength, maxLength, selector: ({ namespace = '', name }) => `${namespace}/${name}` });

/** Roles and bindings of all sorts. */
export const cluster: fc.Arbitrary<RandomCluster> = fc.record({
  defaults: fc.boolean(),
  objects: fc.tuple(set(clusterRole, 2, 5), set(role, 0, 4), set(clusterRoleBinding, 1, 3), set(roleBinding, 1, 5))
    .map(kinds => kinds.flat().map(manifest)),
});

function manifest({ name, namespace, labels: given, ...rest }: Named): Fields {
  // Undefined fields go, as they do in YAML.
  return JSON.parse(JSON.stringify({ apiVersion: `${RBAC}/v1`, metadata: { name, namespace, labels: given }, ...rest })) as Fields;
}
