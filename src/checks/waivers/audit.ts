import type { Waiver } from '../../findings/waiver';
import { Multimap } from '../../kube/multimap';
import type { KubeObject } from '../../kube/object';
import type { Card } from '../card';
import { type Hit, hit } from '../hit';
import { FRESH_WAIVER, KNOWN_RULE, USED_WAIVER, WAIVER_REASON } from './audit-cards';
import { covers, hasReason, isOver } from './cover';

/** What waivers are audited against. */
export interface AuditInput {
  readonly waivers: readonly Waiver[];
  readonly hits: readonly Hit[];
  /** Every rule there is. */
  readonly known: ReadonlySet<string>;
  /** The rules that ran. */
  readonly ran: ReadonlySet<string>;
  readonly today: string;
}

/** What is wrong with the waivers themselves. */
export function auditWaivers(input: AuditInput): Hit[] {
  const byRule = new Multimap<string, Hit>();
  input.hits.flatMap(each => [each, ...each.absorbed]).forEach(each => byRule.add(each.card.id, each));
  return input.waivers.flatMap(waiver => [...auditOne(waiver, byRule.get(waiver.rule), input)]);
}

function* auditOne(waiver: Waiver, hits: readonly Hit[], { known, ran, today }: AuditInput): Iterable<Hit> {
  if (!hasReason(waiver)) {
    yield audit(WAIVER_REASON, waiver, { path: 'reason', found: 'missing', expected: 'a reason' });
  }
  if (isOver(waiver, today)) {
    yield audit(FRESH_WAIVER, waiver, { path: 'expires', found: waiver.expires!, expected: `a day from ${today} on` });
  }
  if (!known.has(waiver.rule)) {
    yield audit(KNOWN_RULE, waiver, { path: 'rule', found: waiver.rule, expected: 'the id of one rule' });
  } else if (ran.has(waiver.rule) && !hits.some(each => covers(waiver, each))) {
    yield audit(USED_WAIVER, waiver, { path: 'rule', found: `${waiver.rule} without a finding`, expected: 'a rule with a finding there' });
  }
}

function audit(card: Card, waiver: Waiver, breach: { path: string; found: string; expected: string }): Hit {
  return hit(card, waiverObject(waiver), breach);
}

/** A waiver stands in a report like an object: `Waiver no-host-path of Deployment/shop/web (hardened.yaml:12)`. */
function waiverObject({ rule, target, origin }: Waiver): KubeObject {
  return { reference: { apiVersion: 'cdk8s-hardened/v1', kind: 'Waiver', name: `${rule} of ${target} (${origin})` }, manifest: {} };
}
