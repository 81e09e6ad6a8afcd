import type { IConstruct } from 'constructs';
import { knownRule } from '../checks/known-rule';
import type { Finding } from '../findings/finding';
import { reaches, Severity } from '../findings/severity';
import { toJson } from '../report/json';
import { PLAIN } from '../report/paint';
import { type Report, report } from '../report/report';
import { toText } from '../report/text';
import { prove } from './proof/prove';
import { today } from './proof/today';
import { Rendering } from './synthesis/rendering';

/**
 * The findings about an app, or about a part of it, for its unit tests.
 *
 * What is called `expect…` throws with the findings in full, so that any test framework in any language shows them.
 */
export class Findings {
  /**
   * Judges all objects of the app that a construct belongs to, and keeps the findings about the construct and those below it.
   *
   * Nothing is written. Throws what validations and objects throw.
   *
   * @param scope an app, a chart, a workload, any construct
   */
  public static of(scope: IConstruct): Findings {
    const { root } = scope.node;
    const { findings, suppressions, ...counts } = Rendering.within(root, rendering => prove(root, rendering, today()));
    const isInside = ({ construct }: Finding): boolean => scope === root || isBelow(construct?.path, scope.node.path);
    return new Findings(report(findings.filter(isInside), { files: 0, ...counts }, scope === root ? suppressions : []));
  }

  /** @internal */
  public static _of(made: Report): Findings {
    return new Findings(made);
  }

  private constructor(private readonly made: Report) {}

  /** The findings that no waiver covers. */
  public get all(): Finding[] {
    return this.made.findings.filter(finding => !finding.waiver);
  }

  /** The findings that a waiver covers. */
  public get waived(): Finding[] {
    return this.made.findings.filter(finding => finding.waiver);
  }

  /**
   * The findings of a severity or worse that no waiver covers.
   *
   * @param severity the least severity
   */
  public atOrAbove(severity: Severity): Finding[] {
    return this.all.filter(finding => reaches(finding.severity, severity));
  }

  /**
   * Those of a rule, or whose cause breaks that rule too.
   *
   * Throws if there is no such rule.
   *
   * @param rule id of the rule: `no-host-network`
   */
  public ofRule(rule: string): Findings {
    const id = knownRule(rule);
    return this.where(finding => finding.rule === id || finding.absorbed?.includes(id) === true);
  }

  /**
   * Those about objects of a kind.
   *
   * @param kind kind of the objects: `NetworkPolicy`
   * @param name name of the only object, as the manifest has it; all of the kind if it is left out
   */
  public ofResource(kind: string, name?: string): Findings {
    return this.where(({ resource }) => resource.kind === kind && (name === undefined || resource.name === name));
  }

  /**
   * Expects that nothing was found that no waiver covers.
   *
   * Throws with what was found otherwise.
   *
   * @param atOrAbove the least severity that counts
   */
  public expectNone(atOrAbove: Severity = Severity.LOW): void {
    const found = this.where(({ waiver, severity }) => !waiver && reaches(severity, atOrAbove));
    if (found.all.length > 0) {
      throw new Error(`expected no finding${atOrAbove === Severity.LOW ? '' : ` that is ${atOrAbove} or worse`}, found:\n\n${found.toText()}`);
    }
  }

  /**
   * Expects that a rule found something that no waiver covers.
   *
   * Throws with what was found instead, and if there is no such rule.
   *
   * @param rule id of the rule: `no-host-network`
   */
  public expectRule(rule: string): void {
    if (this.ofRule(rule).all.length === 0) {
      throw new Error(`expected a finding of ${rule}, found:\n\n${this.toText()}`);
    }
  }

  /** A report for people, waived findings included. */
  public toText(): string {
    return toText(this.made, { paint: PLAIN });
  }

  /** A report for programs: the contract of `cdk8s-hardened check --format json`. */
  public toJson(): string {
    return toJson(this.made);
  }

  private where(isKept: (finding: Finding) => boolean): Findings {
    return new Findings(report(this.made.findings.filter(isKept), this.made.summary));
  }
}

function isBelow(path: string | undefined, scope: string): boolean {
  return path !== undefined && (path === scope || path.startsWith(`${scope}/`));
}
