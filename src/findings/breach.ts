/** What a rule found: where, what is there, what should be. */
export interface Breach {
  /** Path of the field within what the rule looks at: `containers[0].securityContext.privileged`. */
  readonly path: string;
  /** What is there, as it is written: `true`, `unset`. */
  readonly found: string;
  readonly expected: string;
  /** The container, where the breach is in one. */
  readonly container?: string;
}
