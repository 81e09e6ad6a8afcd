import { absorb } from '../../src/checks/absorb';
import type { Context } from '../../src/checks/context';
import { Facts } from '../../src/checks/facts';
import type { Rule } from '../../src/checks/rule';
import { run } from '../../src/checks/run';
import { exampleObjects } from './examples';
import { CONTEXT } from './rule-bench';

/** What rules find together in an example of the first: each rule's id, with those that it absorbs behind it. */
export function together(rules: readonly Rule[], yaml: string, context: Partial<Context> = {}): string[] {
  const hits = absorb(run(rules, new Facts(exampleObjects(rules[0]!, yaml), { ...CONTEXT, ...context })));
  return hits.map(({ card, absorbed }) => [card.id, ...absorbed.map(each => each.card.id)].join(' > '));
}
