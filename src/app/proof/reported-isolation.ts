import { check, type CheckInput } from '../../checks/checker';
import { EVERY_RULE } from '../../checks/every-rule';
import type { Judged } from '../../checks/judge';
import type { FindingWaiver } from '../../findings/finding';
import type { KubeObject } from '../../kube/object';

/** Why findings do not fail where isolation is only reported. */
const REPORTED: FindingWaiver = { reason: 'isolation is only reported: the policies of this app are not written yet' };

/** What is open as long as policies are not written. */
const OPEN = EVERY_RULE.filter(({ id }) => ['default-deny', 'isolate-both-directions', 'isolate-pods'].includes(id));
const OPEN_IDS: ReadonlySet<string> = new Set(OPEN.map(({ id }) => id));

/** What policies would cut. */
const CUT: ReadonlySet<string> = new Set(['no-missing-connection', 'reachable-backend']);

/**
 * What is to be said where isolation is only reported: what the policies would cut, and what is open without them; neither fails.
 *
 * @param judged what came of judging all objects, policies included
 * @param written the objects without the policies that are not written
 */
export function reportIsolation(judged: readonly Judged[], written: readonly KubeObject[], { context }: Pick<CheckInput, 'context'>): Judged[] {
  const open = check({ objects: written, rules: OPEN, context }).judged.filter(({ finding }) => OPEN_IDS.has(finding.rule));
  const seen = judged.map(each => (CUT.has(each.finding.rule) ? reported(each) : each));
  return [...seen, ...open.map(reported)];
}

function reported({ finding, object }: Judged): Judged {
  return { object, finding: finding.waiver ? finding : { ...finding, waiver: REPORTED } };
}
