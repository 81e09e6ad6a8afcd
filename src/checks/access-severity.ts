import type { AccessFacts } from '../analysis/access/access-facts';
import type { Use } from '../analysis/access/power';
import type { Holder } from '../analysis/access/role-grant';
import { SEVERITIES, Severity } from '../findings/severity';

/**
 * How bad it is that a role gives something, by who has it and where:
 *
 * - what nobody among the manifests is bound to is low;
 * - what holds in namespaces, and not in the whole cluster, is one step milder, but for kube-system: whoever acts there acts for the cluster;
 * - what a controller has by name is two steps milder, unless it is as good as the cluster: to read the Secrets or write the workloads of others may be its very
 *   work, which nobody can take from it. A star is no such name: what it sweeps up can be left out;
 * - a star that only reads is one step milder for a controller: who audits whatever kinds a cluster has cannot name them.
 */
export function accessSeverity(base: Severity, { holders, ...use }: JudgedUse, access: AccessFacts): Severity {
  const grades = holders.map(holder => milder(base, distance(holder) + (access.isController(holder.subject) ? work(base, use) : 0)));
  return SEVERITIES.find(severity => grades.includes(severity)) ?? Severity.LOW;
}

/** What of a use decides how bad it is. */
export interface JudgedUse extends Pick<Use, 'holders' | 'isByName'> {
  /** Whether the rule that gives it has verbs for reading only. */
  readonly isReading?: boolean;
}

function distance({ scope }: Holder): number {
  return scope.isClusterWide || scope.namespace === 'kube-system' ? 0 : 1;
}

/** By how much the work of a controller excuses what it has. */
function work(base: Severity, { isByName, isReading }: Omit<JudgedUse, 'holders'>): number {
  if (base === Severity.CRITICAL) {
    return 0;
  }
  return isByName ? 2 : Number(isReading ?? false);
}

/** A severity so many steps milder; low at the least. */
export function milder(severity: Severity, by: number): Severity {
  return SEVERITIES[SEVERITIES.indexOf(severity) + by] ?? Severity.LOW;
}
