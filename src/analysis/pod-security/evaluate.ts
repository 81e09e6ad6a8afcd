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

/** What applies at a version, worked out when the version is first asked for. */
class Version {
  public static at(version: PodSecurityVersion): Version {
    const minor = version === 'latest' ? NEWEST_POD_SECURITY_VERSION : Math.min(version, NEWEST_POD_SECURITY_VERSION);
    return Version.known[minor] ??= new Version(minor);
  }

  private static readonly known: Version[] = [];

  public readonly baseline: readonly Applied[];
  public readonly restricted: readonly Applied[];
  public readonly checks: ReadonlyMap<PodSecurityControlId, PodSecurityCheck>;

  private constructor(minor: number) {
    const all = applied(minor);
    this.baseline = all.filter(({ control }) => control.level === 'baseline');
    this.restricted = withoutOverridden(all);
    this.checks = new Map(all.map(({ control, check }) => [control.id, check]));
  }
}

/**
 * The controls of a level that the pod does not meet, judged as Kubernetes' Pod Security admission judges the pod that is made
 * from the template; a pod that meets all of them gives an empty list.
 */
export function evaluate(pod: PodTemplate, level: PodSecurityLevel, version: PodSecurityVersion): readonly FailingControl[] {
  const failing: FailingControl[] = [];
  if (level === 'privileged') {
    return failing;
  }
  for (const { control, check } of Version.at(version)[level]) {
    const breaches = collect(check(pod));
    if (breaches.length > 0) {
      failing.push({ control, breaches });
    }
  }
  return failing;
}

/** The breaches of one control, whatever its level; none before the first version that has it. */
export function breachesOf(id: PodSecurityControlId, pod: PodTemplate, version: PodSecurityVersion): readonly Breach[] {
  const check = Version.at(version).checks.get(id);
  return check ? collect(check(pod)) : NO_BREACHES;
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
