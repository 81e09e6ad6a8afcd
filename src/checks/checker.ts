import type { FindingSource } from '../findings/finding';
import type { Suppression } from '../findings/suppression';
import type { Waiver } from '../findings/waiver';
import type { Intent } from '../intent/intent';
import { Multimap } from '../kube/multimap';
import type { KubeObject } from '../kube/object';
import { absorb } from './absorb';
import type { Context } from './context';
import { crosswalkOf } from './crosswalk';
import { Facts } from './facts';
import type { Hit } from './hit';
import { judge, type Judged } from './judge';
import { selectRules } from './profile';
import type { Rule } from './rule';
import { run } from './run';
import { readAnnotations } from './waivers/annotated';
import { auditWaivers } from './waivers/audit';
import { auditSuppressions } from './waivers/foreign/audit-suppressions';
import { WaiverIndex } from './waivers/waiver-index';

/** What is judged, and by what. */
export interface CheckInput {
  readonly objects: readonly KubeObject[];
  readonly rules: readonly Rule[];
  readonly context: Context;
  readonly waivers?: readonly Waiver[];
  readonly intent?: Intent;
  /** Where a field of an object stands in a file, if one holds the object; asked object by object. */
  sourceOf?(object: KubeObject, path: string): FindingSource | undefined;
}

/** The outcome of a check. */
export interface Judgement {
  /** Findings in the order of the objects; a waived one carries its waiver. */
  readonly judged: readonly Judged[];
  /** How many rules judged. */
  readonly rules: number;
  /** What is written on the objects for other tools, whether the policy honours it or not. */
  readonly suppressions: readonly JudgedSuppression[];
}

/** A suppression for another tool, with the object it stands on. */
export interface JudgedSuppression {
  readonly suppression: Suppression;
  readonly object: KubeObject;
}

/** Judges objects by the rules of the policy's profile; waivers among their annotations count besides those that are given. */
export function check({ objects, rules, context, waivers: given = [], intent, sourceOf }: CheckInput): Judgement {
  const { today, policy: { honour = [] } } = context;
  const selected = selectRules(rules, context);
  const hits = absorb(run(selected, new Facts(objects, context, intent)));
  const { waivers: annotated, problems, suppressions } = readAnnotations(objects, { crosswalk: crosswalkOf(rules), honour, today });
  const waivers = [...given, ...annotated];
  const standing = new WaiverIndex([...waivers, ...suppressions.flatMap(each => each.waivers)], today).standing(hits);
  const audits = [
    ...problems,
    ...auditWaivers({ waivers, hits, known: ids(rules), ran: ids(selected), today }),
    ...auditSuppressions(suppressions, new Set(standing.values()), today),
  ];
  const judged = inOrderOf(objects, [...hits, ...audits])
    .map(hit => judge(hit, { context, waiver: standing.get(hit), source: sourceOf?.(hit.object, hit.breach.path) }));
  return {
    judged,
    rules: selected.length,
    suppressions: suppressions.map(({ suppression, annotation }) => ({ suppression, object: annotation.object })),
  };
}

function ids(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.map(rule => rule.id));
}

/** Object by object, then as the rules found it; what is about no object comes last. */
function inOrderOf(objects: readonly KubeObject[], hits: readonly Hit[]): Hit[] {
  const known = new Set(objects);
  const byObject = Multimap.of(hits, each => each.object);
  return [...objects.flatMap(object => byObject.get(object)), ...hits.filter(({ object }) => !known.has(object))];
}
