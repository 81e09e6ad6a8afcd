import { Severity } from '../findings/severity';
import type { KubeObject } from '../kube/object';
import { auditCard } from './audit-card';
import type { Card } from './card';
import { type Hit, hit } from './hit';

/** What stands in a report when a rule throws: silence would look like a pass. */
export const RULE_FAILED = auditCard({
  id: 'rule-failed',
  title: 'Each rule comes to a judgement',
  severity: Severity.HIGH,
  why: 'A rule that throws has judged nothing: the object may be safe or not.',
  fix: 'Report it with the manifest; it is a bug of cdk8s-hardened.',
});

/** The hit of a rule that threw. */
export function ruleFailed(rule: Card, object: KubeObject, error: unknown): Hit {
  const reason = error instanceof Error ? error.message : String(error);
  return hit(RULE_FAILED, object, { path: '', found: `not judged by ${rule.id}: ${reason}`, expected: 'a judgement' });
}
