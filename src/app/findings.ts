import type { IConstruct } from 'constructs';
import type { Finding } from '../findings/finding';
import { reaches, Severity } from '../findings/severity';
import { toJson } from '../report/json';
import { PLAIN } from '../report/paint';
import { type Report, report } from '../report/report';
import { toText } from '../report/text';
import { prove } from './proof/prove';
import { today } from './proof/today';
import { Rendering } from './synthesis/rendering';

/** The findings about an app, or about a part of it. */
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

  /** A report for people, waived findings included. */
  public toText(): string {
    return toText(this.made, { paint: PLAIN });
  }

  /** A report for programs: the contract of `cdk8s-hardened check --format json`. */
  public toJson(): string {
    return toJson(this.made);
  }
}

function isBelow(path: string | undefined, scope: string): boolean {
  return path !== undefined && (path === scope || path.startsWith(`${scope}/`));
}
