/** Options of a grant. */
export interface GrantOptions {
  /**
   * The only objects it holds for.
   *
   * Cannot be combined with verbs that no name limits: `create` (but for subresources) and `deletecollection`; `list` and `watch` then need a field selector for the name.
   *
   * @default - all objects; the object itself if one is given as the resource
   */
  readonly names?: string[];

  /**
   * The only part of the resource it holds for: `log`, `status`, `scale`.
   *
   * @default - the resource itself
   */
  readonly subresource?: string;

  /**
   * The namespace it holds in.
   *
   * @default - the workload's
   */
  readonly namespace?: string;

  /**
   * Whether it holds in the whole cluster.
   *
   * @default false
   */
  readonly clusterWide?: boolean;

  /**
   * Why the workload needs it; it stands in the audit trail.
   *
   * @default - none
   */
  readonly reason?: string;
}
