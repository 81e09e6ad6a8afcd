import * as fc from 'fast-check';
import type { AccessRequest } from '../../../src/analysis/access/request';

/** Few words of each sort, so that rules and questions meet often; and some that look alike. */
export const WORDS = {
  verbs: ['get', 'list', 'create', 'impersonate', 'bind', 'GET'],
  apiGroups: ['', 'apps', 'rbac.authorization.k8s.io', 'core'],
  resources: ['pods', 'secrets', 'deployments', 'nodes', 'clusterroles', 'widgets'],
  subresources: ['log', 'exec', 'scale', 'status', 'token'],
  names: ['one', 'two', '*'],
  namespaces: ['shop', 'shop-2', 'kube-system'],
  users: ['jane', 'system:anonymous', 'system:kube-scheduler', '*'],
  groups: ['dev', 'ops', 'system:masters', 'system:authenticated', 'system:unauthenticated', 'system:serviceaccounts', 'system:serviceaccounts:shop'],
  accounts: ['web', 'default'],
  urls: ['/metrics', '/apis', '/apis/apps', '/healthz', '/healthz/etcd', '/version/', '/'],
  clusterRoles: ['reader', 'writer', 'combined', 'wide', 'everything'],
  roles: ['reader', 'own'],
  labels: ['rbac.authorization.k8s.io/aggregate-to-view', 'rbac.authorization.k8s.io/aggregate-to-edit', 'example.com/aggregate'],
} as const;

const one = (words: readonly string[]) => fc.constantFrom(...words);
const maybe = (words: readonly string[]) => fc.option(one(words), { nil: undefined, freq: 2 });

const account = fc.tuple(one(WORDS.namespaces), one(WORDS.accounts)).map(([namespace, name]) => `system:serviceaccount:${namespace}:${name}`);

/** A user's name: now and then one that only looks like a service account's. */
const user = fc.oneof(
  { weight: 6, arbitrary: account },
  { weight: 4, arbitrary: one(WORDS.users) },
  { weight: 1, arbitrary: fc.constantFrom('system:serviceaccount:shop', 'system:serviceaccount::web', 'system:serviceaccount:shop:web:x', 'system:serviceaccounts:shop:web') },
);

const who = { user, groups: fc.array(one(WORDS.groups), { maxLength: 2 }) };

const aboutResource = fc.record({
  ...who,
  verb: one(WORDS.verbs),
  apiGroup: one(WORDS.apiGroups),
  resource: one([...WORDS.resources, 'pods/log']),
  subresource: maybe(WORDS.subresources),
  name: maybe(WORDS.names),
  namespace: fc.option(one(WORDS.namespaces), { nil: undefined, freq: 4 }),
});

const aboutUrl = fc.record({ ...who, verb: one(WORDS.verbs), nonResourceURL: one(WORDS.urls), namespace: maybe(WORDS.namespaces) });

/** What somebody might ask the API server for. */
export const question: fc.Arbitrary<AccessRequest> = fc.oneof({ weight: 6, arbitrary: aboutResource }, { weight: 1, arbitrary: aboutUrl })
  .map(each => JSON.parse(JSON.stringify(each)) as AccessRequest);
