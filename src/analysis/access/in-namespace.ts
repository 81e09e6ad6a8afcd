import type { RoleGrant } from './role-grant';

/** What a grant gives in one namespace, or may give there where nobody says which one it is in; undefined where that is nothing. */
export function inNamespace(grant: RoleGrant, name: string): RoleGrant | undefined {
  const { role: { kind, namespace = name }, holders } = grant;
  if (holders.length === 0) {
    return kind === 'ClusterRole' || namespace === name ? grant : undefined;
  }
  const there = holders.filter(({ scope }) => scope.isClusterWide || (scope.namespace ?? name) === name);
  return there.length > 0 ? { ...grant, holders: there } : undefined;
}
