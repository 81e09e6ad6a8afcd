import type { Card } from './card';
import { EVERY_RULE } from './every-rule';
import { RULE_FAILED } from './rule-failed';
import { WAIVER_AUDITS } from './waivers/audit-cards';

/** All that a finding can be about: every rule, and what is said about the check itself. */
export const EVERY_CARD: readonly Card[] = [...EVERY_RULE, RULE_FAILED, ...WAIVER_AUDITS];
