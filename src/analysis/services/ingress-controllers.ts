import type { PodTemplate } from '../../kube/pods';
import type { AccessFacts } from '../access/access-facts';
import { type Account } from '../access/identity';
import { accountOf } from '../access/pod-account';
import type { PolicyRule } from '../access/policy-rule';

const memory = new WeakMap<AccessFacts, ReadonlySet<string>>();

/**
 * Whether a pod takes traffic in for others: its account may write the status of Ingresses or of Gateways, and is told so by name.
 *
 * That is what all such controllers do, whatever they are called, and nobody else.
 */
export function isIngressController(pod: PodTemplate, access: AccessFacts): boolean {
  const known = memory.get(access) ?? controllers(access);
  memory.set(access, known);
  return known.size > 0 && known.has(keyOf(accountOf(pod), access));
}

function controllers(access: AccessFacts): ReadonlySet<string> {
  const writing = access.grants.filter(({ rule, holders }) => holders.length > 0 && writesIngressStatus(rule));
  const accounts = writing.flatMap(({ holders }) => holders.filter(({ subject }) => subject.kind === 'ServiceAccount'));
  return new Set(accounts.map(({ subject }) => keyOf(subject, access)));
}

function keyOf({ namespace, name }: Account, { cluster }: AccessFacts): string {
  return `${namespace ?? cluster.unnamed ?? ''}/${name}`;
}

const STATUSES: readonly (readonly [apiGroup: string, resource: string])[] = [
  ['networking.k8s.io', 'ingresses/status'], ['extensions', 'ingresses/status'], ['gateway.networking.k8s.io', 'gateways/status'],
];

function writesIngressStatus({ verbs, apiGroups, resources }: PolicyRule): boolean {
  const writes = verbs.some(verb => verb === 'update' || verb === 'patch' || verb === '*');
  return writes && STATUSES.some(([group, resource]) => apiGroups.includes(group) && resources.includes(resource));
}
