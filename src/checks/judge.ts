import type { Finding, FindingSource, FindingWaiver } from '../findings/finding';
import { mildest, type Severity, worst } from '../findings/severity';
import type { Waiver } from '../findings/waiver';
import type { KubeObject } from '../kube/object';
import { display } from '../kube/reference';
import type { Context } from './context';
import { kindOf } from './facts';
import type { Hit } from './hit';

/** A finding with the object it is about. */
export interface Judged {
  readonly finding: Finding;
  readonly object: KubeObject;
}

/** What is known of a hit besides. */
export interface Circumstances {
  readonly context: Context;
  readonly waiver: Waiver | undefined;
  readonly source: FindingSource | undefined;
}

/** Turns a hit into a finding. */
export function judge(hit: Hit, { context, waiver, source }: Circumstances): Judged {
  const { card, object, breach } = hit;
  const finding: Finding = {
    rule: card.id,
    severity: severityOf(hit, context),
    resource: object.reference,
    ...(breach.container === undefined ? {} : { container: breach.container }),
    path: breach.path,
    found: breach.found,
    expected: breach.expected,
    message: message(hit),
    fix: breach.fix ?? card.fix,
    controls: card.controls.map(control => control.id),
    ...(hit.absorbed.length > 0 ? { absorbed: [...new Set(hit.absorbed.map(each => each.card.id))] } : {}),
    ...(source ? { source } : {}),
    ...(breach.construct ? { construct: breach.construct } : {}),
    ...(waiver ? { waiver: findingWaiver(waiver) } : {}),
  };
  return { finding, object };
}

function findingWaiver({ reason = '', owner, expires, suppression }: Waiver): FindingWaiver {
  return {
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(expires === undefined ? {} : { expires }),
    ...(suppression === undefined ? {} : { suppression }),
  };
}

function message({ card, object, breach }: Hit): string {
  const container = breach.container === undefined ? '' : ` container ${breach.container}`;
  return `${display(object.reference)}${container}: ${breach.path ? `${breach.path} ` : ''}is ${breach.found}, expected ${breach.expected} (${card.id})`;
}

/** The worst of the hit and of those it absorbed. */
function severityOf(hit: Hit, context: Context): Severity {
  const own = ownSeverity(hit, context);
  return hit.absorbed.length === 0 ? own : worst([own, ...hit.absorbed.map(each => ownSeverity(each, context))]);
}

function ownSeverity({ card, object, breach }: Hit, { origin }: Context): Severity {
  if (origin === 'app') {
    return breach.severity ?? card.severity;
  }
  const onYaml = card.onYaml === 'not applicable' ? undefined : card.onYaml;
  const severity = breach.severity ?? onYaml ?? card.severity;
  return card.inDaemonSet && kindOf(object) === 'DaemonSet.apps' ? mildest([severity, card.inDaemonSet]) : severity;
}
