/** How bad a finding is. */
export enum Severity {
  /** Takes over a node, the cluster or credentials at once. */
  CRITICAL = 'critical',
  /** Removes a barrier that an attacker would otherwise have to break. */
  HIGH = 'high',
  /** Weakens a barrier. */
  MEDIUM = 'medium',
  /** Good practice that is missing. */
  LOW = 'low',
}

/** All severities, the worst first. */
export const SEVERITIES: readonly Severity[] = [Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW];

/** The worst of some severities, of which there is at least one. */
export function worst(severities: readonly Severity[]): Severity {
  return SEVERITIES.find(severity => severities.includes(severity))!;
}

/** The mildest of some severities, of which there is at least one. */
export function mildest(severities: readonly Severity[]): Severity {
  return [...SEVERITIES].reverse().find(severity => severities.includes(severity))!;
}

/** Orders findings, and whatever else has a severity, the worst first. */
export function bySeverity(one: { readonly severity: Severity }, other: { readonly severity: Severity }): number {
  return SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
}

/** Whether a severity reaches a threshold. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
