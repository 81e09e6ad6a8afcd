import type { Rule } from './rule';
import { RULE_GROUPS } from './rule-groups';

/** Every rule there is. */
export const EVERY_RULE: readonly Rule[] = Object.values(RULE_GROUPS).flat();
