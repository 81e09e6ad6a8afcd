import { exampleLock } from '../../src/checks/lock-example';
import type { Rule } from '../../src/checks/rule';
import { hitsOf, policyOf } from './rule-bench';

/** What a rule about the lock finds for a pod whose image has such evidence, under such options. */
export function foundWith(rule: Rule, evidence: string, options: string, container = ''): string[] {
  return hitsOf(rule, exampleLock(evidence, container), { policy: policyOf(`rules: { ${rule.id}: ${options} }`) }).map(hit => `${hit.breach.found}; expected ${hit.breach.expected}`);
}
