import type { Context } from '../../src/checks/context';
import { Facts } from '../../src/checks/facts';
import type { Hit } from '../../src/checks/hit';
import type { Rule } from '../../src/checks/rule';
import { run } from '../../src/checks/run';
import { NO_POLICY, type PolicyRecord, policyRecord } from '../../src/intent/policy/policy-record';
import { decodeText } from '../../src/kube/decode/document';
import { NEWEST_KUBERNETES } from '../../src/standards/kubernetes';
import { exampleObjects } from './examples';

/** Examples of a rule by what they show: YAML it accepts, and YAML it rejects with the paths it points at. */
export interface Examples {
  readonly accepts: Readonly<Record<string, string>>;
  readonly rejects: Readonly<Record<string, readonly [yaml: string, ...paths: string[]]>>;
  readonly context?: Partial<Context>;
  /** YAML below the head of a policy file: `rules: {…}`. */
  readonly policy?: string;
}

export const CONTEXT: Context = { kubernetes: NEWEST_KUBERNETES, origin: 'yaml', policy: NO_POLICY, today: '2026-11-21' };

/** A policy from the YAML below its head. */
export function policyOf(yaml: string): PolicyRecord {
  return decodeText(`apiVersion: cdk8s-hardened/v1\nkind: Policy\n${yaml}`, 'hardened.yaml', policyRecord);
}

/** What a rule finds in an example, under the policy of its card if no other is given. */
export function hitsOf(rule: Rule, yaml: string, context: Partial<Context> = {}): Hit[] {
  const policy = policyOf(rule.examplePolicy ?? '');
  return run([rule], new Facts(exampleObjects(rule, yaml), { ...CONTEXT, policy, ...context }));
}

/** Tests what a rule accepts and rejects. */
export function testRule(rule: Rule, { accepts, rejects, context: given, policy }: Examples): void {
  const context = { ...given, ...(policy === undefined ? {} : { policy: policyOf(policy) }) };
  for (const [what, yaml] of Object.entries(accepts)) {
    test(`accepts ${what}`, () => {
      expect(hitsOf(rule, yaml, context)).toEqual([]);
    });
  }
  for (const [what, [yaml, ...paths]] of Object.entries(rejects)) {
    test(`rejects ${what}`, () => {
      expect(hitsOf(rule, yaml, context).map(hit => [hit.card.id, hit.breach.path])).toEqual(paths.map(path => [rule.id, path]));
    });
  }
}
