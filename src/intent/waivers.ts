import type { IConstruct } from 'constructs';
import { CallSite } from './call-site';
import { PerApp } from './per-app';
import { isDate } from './policy/waiver-record';

/** A finding that is accepted, and why. */
export interface WaiverOptions {
  /** Id of the rule: `no-host-network`. */
  readonly rule: string;

  /** Why the finding is accepted. */
  readonly reason: string;

  /**
   * Who answers for it.
   *
   * @default - nobody is named
   */
  readonly owner?: string;

  /**
   * The last day it holds: `2027-06-30`.
   *
   * @default - it does not end
   */
  readonly expires?: string;

  /**
   * Name of the only container it holds for.
   *
   * @default - all containers
   */
  readonly container?: string;
}

/** A waiver and the construct it holds for. */
export interface DeclaredWaiver {
  readonly construct: IConstruct;
  readonly options: WaiverOptions;
  readonly site: CallSite;
}

const declared = new PerApp<DeclaredWaiver>();

/** The waivers of an app, in the order of their making. */
export function waiversOf(root: IConstruct): readonly DeclaredWaiver[] {
  return declared.of(root);
}

/**
 * Accepts findings of a construct and of all constructs below it.
 *
 * A waiver stands in every report with its reason; one that is over, or covers nothing, is a finding itself.
 */
export class Waivers {
  /**
   * The waivers of a construct.
   *
   * @param construct a chart, a workload, any construct
   */
  public static of(construct: IConstruct): Waivers {
    return new Waivers(construct);
  }

  private constructor(private readonly construct: IConstruct) {}

  /**
   * Accepts the findings of a rule.
   *
   * Throws if `expires` is no date.
   *
   * @param waiver rule, reason, owner, last day
   */
  public add(waiver: WaiverOptions): void {
    if (waiver.expires !== undefined && !isDate(waiver.expires)) {
      throw new Error(`${this.construct.node.path}: expires of the waiver for ${waiver.rule} is ${waiver.expires}, expected a date such as 2027-06-30`);
    }
    declared.add(this.construct, { construct: this.construct, options: waiver, site: CallSite.of(this.add) });
  }
}
