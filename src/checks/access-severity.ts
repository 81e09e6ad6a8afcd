import type { AccessFacts } from '../analysis/access/access-facts';
import type { Use } from '../analysis/access/power';
import type { Holder } from '../analysis/access/role-grant';
import { SEVERITIES, Severity } from '../findings/severity';

/**
 * How bad it is that a role gives something, by who has it and where:
 *
 * - what nobody among the manifests is bound to is low;
 * - what holds in namespaces, and not in the whole cluster, is one step milder, but for kube-system: whoever acts there acts for the cluster;
 * - what a controller has by name is one step milder, unless it is as good as the cluster: to read the Secrets or write the workloads of others may be its very
 *   work, which nobody can take from it. A star is no such name: what it sweeps up can be left out.
 */
export function accessSeverity(base: Severity, { holders, isByName }: Pick<Use, 'holders' | 'isByName'>, access: AccessFacts): Severity {
  const grades = holders.map(holder => milder(base, steps(base, holder, isByName && access.isController(holder.subject))));
  return SEVERITIES.find(severity => grades.includes(severity)) ?? Severity.LOW;
}

function steps(base: Severity, { scope }: Holder, isItsWork: boolean): number {
  return (scope.isClusterWide || scope.namespace === 'kube-system' ? 0 : 1) + (isItsWork && base !== Severity.CRITICAL ? 1 : 0);
}

/** A severity so many steps milder; low at the least. */
export function milder(severity: Severity, by: number): Severity {
  return SEVERITIES[SEVERITIES.indexOf(severity) + by] ?? Severity.LOW;
}
