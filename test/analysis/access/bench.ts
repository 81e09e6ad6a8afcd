import { type AccessFacts, accessOf } from '../../../src/analysis/access/access-facts';
import type { AccessOptions } from '../../../src/analysis/access/cluster';
import type { Fields } from '../../../src/kube/fields';
import { kubeObject } from '../../../src/kube/object';

const apiVersion = 'rbac.authorization.k8s.io/v1';

/** A rule about resources: words between commas, and the verbs. */
export function resources(verbs: string, apiGroups: string, names: string, resourceNames?: string): Fields {
  const rule = { verbs: words(verbs), apiGroups: words(apiGroups), resources: words(names) };
  return resourceNames === undefined ? rule : { ...rule, resourceNames: words(resourceNames) };
}

/** A rule about paths. */
export function urls(verbs: string, paths: string): Fields {
  return { verbs: words(verbs), nonResourceURLs: words(paths) };
}

export function clusterRole(name: string, rules: readonly Fields[], metadata: Fields = {}): Fields {
  return { apiVersion, kind: 'ClusterRole', metadata: { name, ...metadata }, rules };
}

/** A ClusterRole made of those with any of some labels. */
export function aggregate(name: string, selectors: readonly Fields[], rules: readonly Fields[] = [], metadata: Fields = {}): Fields {
  return { ...clusterRole(name, rules, metadata), aggregationRule: { clusterRoleSelectors: selectors.map(matchLabels => ({ matchLabels })) } };
}

export function role(namespace: string | undefined, name: string, ...rules: readonly Fields[]): Fields {
  return { apiVersion, kind: 'Role', metadata: { name, ...(namespace === undefined ? {} : { namespace }) }, rules };
}

/** Subjects are `User:jane`, `Group:dev`, `ServiceAccount:shop/web`, or `ServiceAccount:web` in no namespace. */
export function clusterRoleBinding(roleName: string, ...subjects: readonly string[]): Fields {
  return binding('ClusterRoleBinding', { name: roleName }, { kind: 'ClusterRole', name: roleName }, subjects);
}

export function roleBinding(namespace: string | undefined, roleRef: readonly [kind: string, name: string], ...subjects: readonly string[]): Fields {
  const [kind, name] = roleRef;
  return binding('RoleBinding', { name, ...(namespace === undefined ? {} : { namespace }) }, { kind, name }, subjects);
}

function binding(kind: string, metadata: Fields, roleRef: Fields, subjects: readonly string[]): Fields {
  return { apiVersion, kind, metadata, roleRef, subjects: subjects.map(subject) };
}

function subject(written: string): Fields {
  const [kind, ...rest] = written.split(':');
  const name = rest.join(':');
  const [namespace, account] = name.split('/');
  return kind === 'ServiceAccount' && account !== undefined ? { kind, name: account, namespace } : { kind, name };
}

function words(text: string): string[] {
  return text.split(',');
}

/** The facts of manifests, without what Kubernetes makes. */
export function factsOf(manifests: readonly Fields[], options: AccessOptions = { clusterDefaults: false }): AccessFacts {
  return accessOf(manifests.map(kubeObject), options);
}
