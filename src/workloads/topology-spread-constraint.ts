import type * as kplus from 'cdk8s-plus-28';

/** What the scheduler does with a pod that it cannot place evenly. */
export enum WhenUnsatisfiable {
  /** The pod stays pending. */
  DO_NOT_SCHEDULE = 'DoNotSchedule',
  /** The pod is placed where it evens out most. */
  SCHEDULE_ANYWAY = 'ScheduleAnyway',
}

/**
 * How evenly the pods of a workload are spread.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 */
export interface TopologySpreadConstraint {
  /** What the pods are spread over: nodes, zones, regions. */
  readonly topology: kplus.Topology;

  /**
   * By how many pods two places may differ.
   *
   * @default 1
   */
  readonly maxSkew?: number;

  /**
   * What happens to a pod that would break the constraint.
   *
   * @default WhenUnsatisfiable.SCHEDULE_ANYWAY
   */
  readonly whenUnsatisfiable?: WhenUnsatisfiable;

  /**
   * In how many places there must be pods at least.
   *
   * @default - no minimum
   */
  readonly minDomains?: number;
}
