import { Multimap } from '../../kube/multimap';
import type { Finding } from '../finding';
import { fingerprints } from '../fingerprint';
import { bySeverity, reaches } from '../severity';
import type { BaselineEntry } from './baseline-record';

/** Findings held against a baseline. */
export interface Comparison {
  /** All findings; known ones carry `baseline`. */
  readonly findings: readonly Finding[];
  /** Entries that match no finding any more. */
  readonly stale: number;
}

/**
 * Marks the findings that a baseline knows.
 *
 * Among findings that are alike but for their number, each entry stands for one; the worst come first, so that most are known.
 */
export function compare(findings: readonly Finding[], known: readonly BaselineEntry[]): Comparison {
  const left = entriesByHash(known);
  const prints = fingerprints(findings);
  const marked = new Set<Finding>();
  const hashed = findings.map((finding, index) => ({ finding, hash: hashOf(prints[index]!) }));
  for (const { finding, hash } of hashed.sort((a, b) => bySeverity(a.finding, b.finding))) {
    const entries = left.get(hash) ?? [];
    const at = entries.findIndex(entry => standsFor(entry, finding));
    if (at >= 0) {
      entries.splice(at, 1);
      marked.add(finding);
    }
  }
  const stale = [...left.values()].reduce((count, each) => count + each.length, 0);
  return { findings: findings.map(finding => (marked.has(finding) ? { ...finding, baseline: true } : finding)), stale };
}

/** A finding that is worse than it was, or has come to include more, is a new one. */
function standsFor({ severity, includes = [] }: BaselineEntry, finding: Finding): boolean {
  return reaches(severity, finding.severity) && (finding.absorbed ?? []).every(rule => includes.includes(rule));
}

function entriesByHash(entries: readonly BaselineEntry[]): Map<string, BaselineEntry[]> {
  const byHash = Multimap.of(entries, entry => hashOf(entry.fingerprint));
  return new Map(Array.from(byHash, ([hash, each]) => [hash, [...each].sort(bySeverity)]));
}

/** A fingerprint without the number among those that are alike. */
function hashOf(fingerprint: string): string {
  return fingerprint.slice(0, fingerprint.indexOf(':'));
}
