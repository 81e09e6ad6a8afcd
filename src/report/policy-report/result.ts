import { EVERY_CARD } from '../../checks/every-card';
import type { Finding, FindingResource } from '../../findings/finding';
import { Severity } from '../../findings/severity';
import { placeOf } from '../place';
import { numbered } from '../printable';
import type { Unread } from '../report';
import { waiverText } from '../waiver-text';

const SOURCE = 'cdk8s-hardened';

/** A result of a policy report. */
export interface Outcome {
  readonly result: 'fail' | 'warn' | 'skip' | 'error';
}

/** A finding: what is good practice only warns, what is waived or known from a baseline was skipped. */
export function policyResult(finding: Finding, fingerprint: string): Outcome {
  const { rule, severity, message, resource } = finding;
  const { apiVersion, kind, namespace, name } = resource;
  const result = resultOf(finding);
  return whole({
    category: CATEGORIES.get(rule),
    message,
    policy: rule,
    properties: whole(propertiesOf(finding, fingerprint)),
    resources: !isInCluster(resource) ? undefined : [whole({ apiVersion, kind, name, namespace })],
    result,
    scored: result === 'fail',
    severity,
    source: SOURCE,
  });
}

/** An input that was not read, so that nothing in it was judged. */
export function unreadResult({ file, line, message }: Unread): Outcome {
  return whole({
    message: `${file}${line === undefined ? '' : `:${line}`}: ${message}`,
    policy: 'unread',
    properties: whole({ file, line: line?.toString() }),
    result: 'error' as const,
    scored: false,
    source: SOURCE,
  });
}

/** Whether there is such an object: a finding may also be about the check or a waiver. */
export function isInCluster({ apiVersion }: FindingResource): boolean {
  return apiVersion !== '' && apiVersion !== 'cdk8s-hardened/v1';
}

/** As Kyverno names them, so that dashboards put them together. */
const CATEGORIES: ReadonlyMap<string, string> = new Map(EVERY_CARD.map(({ id, podSecurity, controls }) => {
  const level = podSecurity && `Pod Security Standards (${podSecurity === 'baseline' ? 'Baseline' : 'Restricted'})`;
  return [id, level ?? (controls.length > 0 ? 'Security' : 'Best Practices')];
}));

function resultOf({ waiver, baseline, severity }: Finding): Outcome['result'] {
  if (waiver || baseline) {
    return 'skip';
  }
  return severity === Severity.LOW ? 'warn' : 'fail';
}

function propertiesOf(finding: Finding, fingerprint: string): Record<string, string | undefined> {
  const { path, container, found, expected, fix, controls, absorbed, construct, waiver, baseline } = finding;
  return {
    absorbed: absorbed?.join(', '),
    baseline: baseline?.toString(),
    construct: construct?.path,
    container,
    controls: controls.join(', ') || undefined,
    expected,
    fingerprint,
    fix,
    found,
    path: path || undefined,
    waiver: waiver && waiverText(waiver),
    ...whereabouts(finding),
  };
}

function whereabouts(finding: Finding): Record<string, string | undefined> {
  const { file, line, column } = placeOf(finding) ?? {};
  return { file, line: line?.toString(), column: column?.toString() };
}

/** Without what is unset; half a surrogate pair, which the API server refuses, is shown by its number. */
function whole<Value extends object>(value: Value): Value {
  const set = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(set.map(([key, each]) => [key, typeof each === 'string' ? each.replace(/\p{Cs}/gu, numbered) : each])) as Value;
}
