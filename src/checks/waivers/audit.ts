import type { Waiver } from '../../findings/waiver';
import { nearest } from '../../kube/decode/nearest';
import type { KubeObject } from '../../kube/object';
import type { Card } from '../card';
import { type Hit, hit } from '../hit';
import { FRESH_WAIVER, KNOWN_RULE, USED_WAIVER, WAIVER_REASON } from './audit-cards';
import { hasReason, isOver } from './cover';
import { HitIndex } from './hit-index';

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
  if (input.waivers.length === 0) {
    return [];
  }
  const index = new HitIndex(input.hits);
  return input.waivers.flatMap(waiver => [...auditOne(waiver, index, input)]);
}

function* auditOne(waiver: Waiver, hits: HitIndex, { known, ran, today }: AuditInput): Iterable<Hit> {
  if (!hasReason(waiver)) {
    yield audit(WAIVER_REASON, waiver, { path: 'reason', found: 'missing', expected: 'a reason' });
  }
  if (isOver(waiver, today)) {
    yield audit(FRESH_WAIVER, waiver, { path: 'expires', found: waiver.expires!, expected: `a day from ${today} on` });
  }
  if (!known.has(waiver.rule)) {
    const similar = nearest(waiver.rule, [...known]);
    yield audit(KNOWN_RULE, waiver, { path: 'rule', found: waiver.rule, expected: `the id of one rule${similar ? `; did you mean ${similar}?` : ''}` });
  } else if (ran.has(waiver.rule) && !hits.isUsed(waiver)) {
    yield audit(USED_WAIVER, waiver, { path: 'rule', found: `${waiver.rule} without a finding${where(waiver)}`, expected: 'a rule with a finding there' });
  }
}

function where({ container }: Waiver): string {
  return container === undefined ? '' : ` in container ${container}`;
}

/** An annotation is its own place; any other waiver stands in a report like an object. */
function audit(card: Card, waiver: Waiver, { path, found, expected }: { path: string; found: string; expected: string }): Hit {
  return waiver.annotation
    ? hit(card, waiver.annotation.object, { path: waiver.annotation.path, found: `a waiver whose ${path} is ${found}`, expected })
    : hit(card, waiverObject(waiver), { path, found, expected, ...(waiver.construct ? { construct: waiver.construct } : {}) });
}

/** `Waiver no-host-path of Deployment/shop/web (hardened.yaml:12)`. */
function waiverObject({ rule, target, origin }: Waiver): KubeObject {
  return { reference: { apiVersion: 'cdk8s-hardened/v1', kind: 'Waiver', name: `${rule} of ${target} (${origin})` }, manifest: {} };
}
