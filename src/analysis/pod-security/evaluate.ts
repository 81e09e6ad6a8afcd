import type { Breach } from '../../findings/breach';
import type { PodTemplate } from '../../kube/pods';
import type { PodSecurityCheck, PodSecurityControl, PodSecurityControlId } from './control';
import { POD_SECURITY_CONTROLS } from './controls';
import { NEWEST_POD_SECURITY_VERSION, type PodSecurityLevel, type PodSecurityVersion } from './level-version';

/** A control that a pod does not meet. */
export interface FailingControl {
  readonly control: PodSecurityControl;
  readonly breaches: readonly Breach[];
}

interface Applied {
  readonly control: PodSecurityControl;
  readonly check: PodSecurityCheck;
}

const NO_BREACHES: readonly Breach[] = Object.freeze([]);

const MINORS = Array.from({ length: NEWEST_POD_SECURITY_VERSION + 1 }, (_, minor) => minor);

/** What applies at each version, worked out once. */
const APPLIED = {
  baseline: MINORS.map(minor => applied(minor).filter(({ control }) => control.level === 'baseline')),
  restricted: MINORS.map(minor => withoutOverridden(applied(minor))),
};

const CHECKS = new Map(POD_SECURITY_CONTROLS.map(control => [control.id, MINORS.map(minor => checkOf(control, minor))]));

/**
 * The controls of a level that the pod does not meet, judged as Kubernetes' Pod Security admission judges the pod that is made
 * from the template; a pod that meets all of them gives an empty list.
 */
export function evaluate(pod: PodTemplate, level: PodSecurityLevel, version: PodSecurityVersion): readonly FailingControl[] {
  const failing: FailingControl[] = [];
  if (level === 'privileged') {
    return failing;
  }
  for (const { control, check } of APPLIED[level][minorOf(version)]!) {
    const breaches = collect(check(pod));
    if (breaches.length > 0) {
      failing.push({ control, breaches });
    }
  }
  return failing;
}

/** The breaches of one control, whatever its level; none before the first version that has it. */
export function breachesOf(id: PodSecurityControlId, pod: PodTemplate, version: PodSecurityVersion): readonly Breach[] {
  const check = CHECKS.get(id)?.[minorOf(version)];
  return check ? collect(check(pod)) : NO_BREACHES;
}

function minorOf(version: PodSecurityVersion): number {
  return version === 'latest' ? NEWEST_POD_SECURITY_VERSION : Math.min(version, NEWEST_POD_SECURITY_VERSION);
}

/** Most pods meet most controls: no list is made for those. */
function collect(found: Iterable<Breach>): readonly Breach[] {
  let breaches: Breach[] | undefined;
  for (const breach of found) {
    (breaches ??= []).push(breach);
  }
  return breaches ?? NO_BREACHES;
}

function applied(minor: number): Applied[] {
  return POD_SECURITY_CONTROLS.flatMap(control => {
    const check = checkOf(control, minor);
    return check ? [{ control, check }] : [];
  });
}

function withoutOverridden(all: readonly Applied[]): Applied[] {
  const overridden = new Set(all.flatMap(({ control }) => control.overrides ?? []));
  return all.filter(({ control }) => !overridden.has(control.id));
}

function checkOf(control: PodSecurityControl, minor: number): PodSecurityCheck | undefined {
  return control.versions.filter(({ since }) => since <= minor).at(-1)?.check;
}
