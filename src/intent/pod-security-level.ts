/** How much of the Pod Security Standards a namespace enforces. */
export enum PodSecurityLevel {
  /** Current best practice: the level of this library. */
  RESTRICTED = 'restricted',
  /** Prevents known privilege escalations, and little more. */
  BASELINE = 'baseline',
  /** No restriction at all. */
  PRIVILEGED = 'privileged',
}
