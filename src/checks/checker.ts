import type { Waiver } from '../findings/waiver';
import type { Intent } from '../intent/intent';
import type { KubeObject } from '../kube/object';
import { absorb } from './absorb';
import type { Context } from './context';
import { Facts } from './facts';
import { judge, type Judged } from './judge';
import { selectRules } from './profile';
import type { Rule } from './rule';
import { run } from './run';
import { auditWaivers } from './waivers/audit';
import { waiverFor } from './waivers/cover';

/** What is judged, and by what. */
export interface CheckInput {
  readonly objects: readonly KubeObject[];
  readonly rules: readonly Rule[];
  readonly context: Context;
  readonly waivers?: readonly Waiver[];
  readonly intent?: Intent;
}

/** The outcome of a check. */
export interface Judgement {
  /** Findings in the order of the objects; a waived one carries its waiver. */
  readonly judged: readonly Judged[];
  /** How many rules judged. */
  readonly rules: number;
}

/** Judges objects by the rules of the policy's profile. */
export function check({ objects, rules, context, waivers = [], intent }: CheckInput): Judgement {
  const selected = selectRules(rules, context);
  const hits = absorb(run(selected, new Facts(objects, context, intent)));
  const audits = auditWaivers({ waivers, hits, known: ids(rules), ran: ids(selected), today: context.today });
  const judged = [...hits, ...audits].map(hit => judge(hit, context, waiverFor(hit, waivers, context.today)));
  return { judged: inOrderOf(objects, judged), rules: selected.length };
}

function ids(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.map(rule => rule.id));
}

/** Object by object, then as the rules found it; what is about no object comes last. */
function inOrderOf(objects: readonly KubeObject[], judged: readonly Judged[]): Judged[] {
  const order = new Map(objects.map((object, index) => [object, index]));
  const place = ({ object }: Judged): number => order.get(object) ?? objects.length;
  return [...judged].sort((a, b) => place(a) - place(b));
}
