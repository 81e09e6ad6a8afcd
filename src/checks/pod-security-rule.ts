import type { PodSecurityControlId } from '../analysis/pod-security/control';
import { breachesOf } from '../analysis/pod-security/evaluate';
import type { Breach as FoundBreach } from '../findings/breach';
import type { Severity } from '../findings/severity';
import type { PodTemplate } from '../kube/pods';
import { type Breach, type PodRule, podRule } from './rule';

/** A control of the Pod Security Standards, or a part of one. */
export interface Controlled {
  readonly control: PodSecurityControlId;
  /** The part of the control that the rule is about. */
  readonly only?: (breach: FoundBreach) => boolean;
  /** What a breach comes from, where a pod can break the rule for several causes. */
  readonly cause?: (breach: FoundBreach) => string;
  /** Where a breach in plain YAML is milder than the card says; the author of an app is asked why all the same. */
  readonly milder?: (breach: FoundBreach, pod: PodTemplate) => Severity | undefined;
}

/** A rule that is a control of the Pod Security Standards, judged as the policy's version of Kubernetes judges it. */
export function podSecurityRule({ control, only, cause, milder, ...card }: Omit<PodRule, 'judges' | 'check'> & Controlled): PodRule {
  return podRule({
    ...card,
    *check(pod, { kubernetes, origin }): Iterable<Breach> {
      for (const breach of breachesOf(control, pod, kubernetes)) {
        if (!only || only(breach)) {
          const severity = origin === 'yaml' ? milder?.(breach, pod) : undefined;
          yield { ...breach, ...(cause ? { cause: cause(breach) } : {}), ...(severity ? { severity } : {}) };
        }
      }
    },
  });
}
