import type { Context } from '../../src/checks/context';
import type { Rule } from '../../src/checks/rule';
import type { Severity } from '../../src/findings/severity';
import { hitsOf } from './rule-bench';

const RBAC = 'rbac.authorization.k8s.io';

/** A role with rules in flow style: a ClusterRole, or a Role of the namespace shop. */
export function role(kind: 'Role' | 'ClusterRole', ...rules: readonly string[]): string {
  const namespace = kind === 'Role' ? ', namespace: shop' : '';
  return `apiVersion: ${RBAC}/v1\nkind: ${kind}\nmetadata: { name: web${namespace} }\nrules:\n${rules.map(rule => `  - ${rule}\n`).join('')}`;
}

/** A service account of the namespace shop. */
export const WEB = '{ kind: ServiceAccount, name: web, namespace: shop }';

/** A binding in the whole cluster of a ClusterRole. */
export function clusterRoleBinding(name: string, ...subjects: readonly string[]): string {
  return binding('ClusterRoleBinding', '', `ClusterRole, name: ${JSON.stringify(name)}`, subjects);
}

/** A binding in a namespace of a Role or a ClusterRole. */
export function roleBinding(kind: 'Role' | 'ClusterRole', name: string, subjects: readonly string[] = [WEB], namespace = 'shop'): string {
  return binding('RoleBinding', `, namespace: ${namespace}`, `${kind}, name: ${JSON.stringify(name)}`, subjects);
}

function binding(kind: string, namespace: string, roleRef: string, subjects: readonly string[]): string {
  return `apiVersion: ${RBAC}/v1\nkind: ${kind}\nmetadata: { name: web${namespace} }\nroleRef: { apiGroup: ${RBAC}, kind: ${roleRef} }\nsubjects:\n`
    + subjects.map(subject => `  - ${subject}\n`).join('');
}

/** Several manifests. */
export function all(...documents: readonly string[]): string {
  return documents.join('---\n');
}

/** Rules that a service account has in the whole cluster. */
export function inCluster(...rules: readonly string[]): string {
  return all(role('ClusterRole', ...rules), clusterRoleBinding('web', WEB));
}

/** Rules that a service account has in its own namespace. */
export function inNamespace(...rules: readonly string[]): string {
  return all(role('Role', ...rules), roleBinding('Role', 'web'));
}

/** How bad a rule finds some manifests. */
export function severitiesOf(rule: Rule, yaml: string, context: Partial<Context> = {}): (Severity | undefined)[] {
  return hitsOf(rule, yaml, context).map(({ card, breach }) => breach.severity ?? card.severity);
}
