import { Severity } from '../../findings/severity';
import { auditCard } from '../audit-card';
import type { Card } from '../card';

/** A waiver without a reason. */
export const WAIVER_REASON = auditCard({
  id: 'waiver-reason',
  title: 'Each waiver says why',
  severity: Severity.MEDIUM,
  why: 'Nobody can judge later whether a finding may still be accepted if nobody wrote down why it was.',
  fix: 'Add a `reason`; until then the waiver has no effect.',
});

/** A waiver that is past its last day. */
export const FRESH_WAIVER = auditCard({
  id: 'fresh-waiver',
  title: 'No waiver is past its last day',
  severity: Severity.MEDIUM,
  why: 'The finding was accepted for a time, and the time is over.',
  fix: 'Mend the finding and remove the waiver, or decide anew and set `expires`.',
});

/** A waiver that covers no finding. */
export const USED_WAIVER = auditCard({
  id: 'used-waiver',
  title: 'Each waiver covers a finding',
  severity: Severity.MEDIUM,
  why: 'A waiver that covers nothing today hides the next finding that somebody makes.',
  fix: 'Remove the waiver, or correct what it names.',
});

/** A waiver for a rule that does not exist, or for all rules. */
export const KNOWN_RULE = auditCard({
  id: 'known-rule',
  title: 'Each waiver names one rule',
  severity: Severity.MEDIUM,
  why: 'A misspelt rule waives nothing, and a waiver for all rules would waive what nobody looked at.',
  fix: 'Name one rule; `cdk8s-hardened explain` lists them.',
});

/** All audits of waivers. */
export const WAIVER_AUDITS: readonly Card[] = [WAIVER_REASON, FRESH_WAIVER, USED_WAIVER, KNOWN_RULE];
