import * as path from 'node:path';
import type { IConstruct } from 'constructs';
import { check } from '../../checks/checker';
import type { Context } from '../../checks/context';
import { EVERY_RULE } from '../../checks/every-rule';
import { checkOptions } from '../../checks/options';
import type { Finding } from '../../findings/finding';
import type { Suppression } from '../../findings/suppression';
import type { Intent } from '../../intent/intent';
import { settingsOf } from '../../intent/settings';
import { NEWEST_KUBERNETES } from '../../standards/kubernetes';
import { refuse } from '../refusals/refuse';
import type { Rendering } from '../synthesis/rendering';
import { isWithheld } from '../synthesis/withheld';
import { collectWaivers } from './collect-waivers';
import { definitionsOf } from './definitions-of';
import { intentOf } from './intent-of';
import { manifestsOf } from './manifests';
import { reportIsolation } from './reported-isolation';

/** What came of judging all manifests of an app. */
export interface Proof {
  readonly findings: readonly Finding[];
  readonly resources: number;
  readonly rules: number;
  readonly intent: Intent;
  readonly suppressions: readonly Suppression[];
}

/**
 * Judges what an app renders, and compares it with what was declared.
 *
 * @param today `YYYY-MM-DD`, against which waivers are held
 * @throws if the policy names a rule, an option or a folder of schemas that does not exist, or a manifest lacks something that its author wrote
 */
export function prove(root: IConstruct, rendering: Rendering, today: string): Proof {
  const { policy, policyFile = '' } = settingsOf(root);
  checkOptions(EVERY_RULE, policy);
  const rendered = rendering.plan.charts.flatMap(chart => rendering.chart(chart).objects);
  refuse(rendering.plan.constructs, rendered);
  const manifests = manifestsOf(rendered);
  const definitions = definitionsOf(policy, path.dirname(policyFile));
  const context: Context = { kubernetes: policy.kubernetes ?? NEWEST_KUBERNETES, origin: 'app', policy, today, definitions };
  const waivers = collectWaivers(root, manifests);
  const intent = intentOf(root, rendering.plan.charts);
  const { judged, rules, suppressions } = check({ objects: manifests.objects, rules: EVERY_RULE, context, waivers, intent });
  const written = manifests.objects.filter(object => !isWithheld(root, manifests.apiObjectOf(object)));
  const reported = written.length < manifests.objects.length ? reportIsolation(judged, written, { context }) : judged;
  const findings = reported.map(({ finding, object }) => {
    const construct = finding.construct ?? manifests.constructOf(object);
    return construct ? { ...finding, construct } : finding;
  });
  return { findings, resources: written.length, rules, intent, suppressions: suppressions.map(each => each.suppression) };
}
