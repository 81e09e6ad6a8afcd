import type { PodSecurityControlId } from '../analysis/pod-security/control';
import { breachesOf } from '../analysis/pod-security/evaluate';
import type { Breach as FoundBreach } from '../findings/breach';
import { type Breach, type PodRule, podRule } from './rule';

/** A control of the Pod Security Standards, or a part of one. */
export interface Controlled {
  readonly control: PodSecurityControlId;
  /** The part of the control that the rule is about. */
  readonly only?: (breach: FoundBreach) => boolean;
  /** What a breach comes from, where a pod can break the rule for several causes. */
  readonly cause?: (breach: FoundBreach) => string;
}

/** A rule that is a control of the Pod Security Standards, judged as the policy's version of Kubernetes judges it. */
export function podSecurityRule({ control, only, cause, ...card }: Omit<PodRule, 'judges' | 'check'> & Controlled): PodRule {
  return podRule({
    ...card,
    *check(pod, { kubernetes }): Iterable<Breach> {
      for (const breach of breachesOf(control, pod, kubernetes)) {
        if (!only || only(breach)) {
          yield cause ? { ...breach, cause: cause(breach) } : breach;
        }
      }
    },
  });
}
