/** A finding that somebody accepts, and why. */
export interface Waiver {
  readonly rule: string;
  /** Keys of the objects it covers (`keyOf` of kube/reference). */
  readonly resources: ReadonlySet<string>;
  /** How it names what it covers: a construct path, or `Kind/namespace/name`. */
  readonly target: string;
  readonly container?: string;
  readonly reason?: string;
  readonly owner?: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** Where it is written, for people. */
  readonly origin: string;
}
