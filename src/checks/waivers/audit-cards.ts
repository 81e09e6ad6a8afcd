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

/** An annotation that is meant as a waiver and is none. */
export const READABLE_WAIVER = auditCard({
  id: 'readable-waiver',
  title: 'Each waiver can be read',
  severity: Severity.MEDIUM,
  why: 'A waiver that is half understood would accept for ever what somebody accepted until spring.',
  fix: 'Write `hardened.cdk8s.io/waive.<rule>: "why; owner=…; expires=2027-06-30"`; until then it has no effect.',
});

/** A waiver for a container that is not there. */
export const KNOWN_CONTAINER = auditCard({
  id: 'known-container',
  title: 'Each waiver for a container names one that is there',
  severity: Severity.MEDIUM,
  why: 'A waiver for a container that is gone waits for the next one of that name.',
  fix: 'Correct the name of the container, or remove the waiver.',
});

/** A suppression of another tool that counts, and says nothing. */
export const SUPPRESSION_REASON = auditCard({
  id: 'suppression-reason',
  title: 'Each suppression that counts says why',
  severity: Severity.LOW,
  why: 'Nobody can judge later whether a finding may still be accepted if nobody wrote down why it was.',
  fix: 'Write the reason where the tool takes one, or waive the rule with `hardened.cdk8s.io/waive.<rule>: "why"`.',
});

/** All audits of waivers. */
export const WAIVER_AUDITS: readonly Card[] = [
  WAIVER_REASON, FRESH_WAIVER, USED_WAIVER, KNOWN_RULE, READABLE_WAIVER, KNOWN_CONTAINER, SUPPRESSION_REASON,
];
