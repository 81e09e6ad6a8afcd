/** Where a workload stands. */
export interface Place {
  readonly namespace: string;
  readonly name: string;
  /** The neighbour that it asks. */
  readonly peer: string;
  readonly index: number;
}
