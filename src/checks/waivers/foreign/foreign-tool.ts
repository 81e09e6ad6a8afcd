import type { OtherTool } from '../../../intent/policy/policy-record';
import type { Annotation } from '../annotations';
import type { TextProblem } from '../waiver-text';

/** What an annotation tells another tool not to look at. */
export interface Silenced {
  /** The tool's id of the check; all checks, if unset. */
  readonly check?: string;
  readonly reason?: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** What keeps the tool from reading it. */
  readonly problem?: TextProblem;
}

/** A tool that is silenced by annotations. */
export interface ForeignTool {
  readonly name: OtherTool;
  /** What an annotation silences: nothing, if it is not one of the tool's. */
  read(annotation: Annotation & { readonly value: string }): readonly Silenced[];
}

/** The items of a list with commas. */
export function itemsOf(list: string): string[] {
  return list.split(',').map(item => item.trim()).filter(Boolean);
}

/** A reason that was given; a blank one is none. */
export function reasonOf(text: string | undefined): Pick<Silenced, 'reason'> {
  const reason = text?.trim();
  return reason ? { reason } : {};
}
