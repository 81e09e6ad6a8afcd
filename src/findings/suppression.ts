import type { FindingResource, FindingSource } from './finding';

/** An annotation that tells another tool to be silent. */
export interface Suppression {
  /** The tool: `checkov`. */
  readonly tool: string;
  /** The tool's id of the check; all checks, if unset. */
  readonly check?: string;
  /** The rules that ask for the same; none, if the check has no counterpart here. */
  readonly rules: readonly string[];
  /** Whether it counts as a waiver of those rules. */
  readonly honoured: boolean;
  /** The object it stands on. */
  readonly resource: FindingResource;
  /** Path of the annotation. */
  readonly path: string;
  readonly reason?: string;
  /** The last day it holds. */
  readonly expires?: string;
  /** Where it stands in the YAML that was read. */
  readonly source?: FindingSource;
}
