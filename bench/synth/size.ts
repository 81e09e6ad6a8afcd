/** How large an app is. */
export interface Size {
  readonly charts: number;
  /** Workloads of a chart; each comes with an account, a role, a binding and a policy for each direction. */
  readonly workloads: number;
}
