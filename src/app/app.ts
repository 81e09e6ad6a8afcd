import * as fs from 'node:fs';
import * as path from 'node:path';
import * as cdk8s from 'cdk8s';
import { Severity } from '../findings/severity';
import type { ImageLock } from '../images/image-lock';
import { Isolation } from '../intent/isolation';
import type { Policy } from '../intent/policy/policy';
import { NO_POLICY } from '../intent/policy/policy-record';
import { type Settings, SETTINGS } from '../intent/settings';
import { print } from '../kube/print';
import { toAudit } from '../report/audit/audit';
import { report } from '../report/report';
import { planOf } from './order/plan';
import { conclude } from './proof/conclude';
import { prove } from './proof/prove';
import { today } from './proof/today';
import type { ReportFile } from './report-file';
import { layout, type PlannedFile } from './synthesis/layout';
import { Rendering } from './synthesis/rendering';
import { type WholeFile, writeWhole } from './synthesis/write';

/** Options of an `App`. */
export interface AppProps extends cdk8s.AppProps {
  /**
   * What the organisation asks of its manifests.
   *
   * @default - the rules of the profile `hardened`
   */
  readonly policy?: Policy;

  /**
   * The digest of each image that may run.
   *
   * @default - images stay as they are written
   */
  readonly images?: ImageLock;

  /**
   * The least severity that fails a synthesis.
   *
   * @default - `failOn` of the policy, else Severity.MEDIUM
   */
  readonly failOn?: Severity;

  /**
   * What becomes of the NetworkPolicies that the library makes.
   *
   * @default Isolation.ENFORCE
   */
  readonly isolation?: Isolation;

  /**
   * Reports that synthesis writes, also when it fails.
   *
   * @default - none
   */
  readonly reports?: ReportFile[];
}

/**
 * A cdk8s app that proves its manifests safe before it writes them.
 *
 * Takes the place of `cdk8s.App`: the files have the same names and bytes, and are written in linear time, whole or not at all.
 */
export class App extends cdk8s.App {
  private readonly props: AppProps;

  /**
   * Makes an app without charts.
   *
   * @param props options
   */
  constructor(props: AppProps = {}) {
    super(props);
    this.props = props;
    const settings: Settings = {
      policy: props.policy?._record ?? NO_POLICY,
      isolation: props.isolation ?? Isolation.ENFORCE,
      ...(props.policy ? { policyFile: props.policy._file } : {}),
      ...(props.images ? { images: props.images } : {}),
    };
    Object.defineProperty(this, SETTINGS, { value: settings });
  }

  /**
   * The charts of this app, each behind the charts it depends on.
   *
   * Throws if dependencies form a cycle.
   */
  public get charts(): cdk8s.Chart[] {
    return [...planOf(this).charts];
  }

  /**
   * Proves all manifests safe, then writes them to `outdir`.
   *
   * Throws with all findings at or above `failOn` that no waiver covers, what validations and objects throw, and if two objects would share a file; nothing is
   * written then but reports. With `CDK8S_HARDENED_REPORT_ONLY=1` findings are told on standard error and do not fail.
   */
  public synth(): void {
    Rendering.within(this, rendering => {
      const files = layout(this, rendering);
      this.prove(rendering, files.length);
      fs.mkdirSync(this.outdir, { recursive: true });
      writeWhole(this.printed(files, rendering));
    });
  }

  /**
   * Proves all manifests safe, then prints them as one text of YAML documents.
   *
   * Throws as `synth` does.
   */
  public synthYaml(): string {
    return Rendering.within(this, rendering => {
      this.prove(rendering, 0);
      return print(rendering.plan.charts.flatMap(chart => rendering.output(chart).objects.map(object => object.manifest)));
    });
  }

  /**
   * What was declared and accepted, and why: connections, grants and waivers, as Markdown.
   *
   * Judges the app without writing anything. Throws what validations and objects throw.
   */
  public auditTrail(): string {
    return Rendering.within(this, rendering => {
      const { findings, resources, rules, intent } = prove(this, rendering, today());
      return toAudit(report(findings, { files: 0, resources, rules }), intent);
    });
  }

  private prove(rendering: Rendering, files: number): void {
    const { findings, resources, rules, intent, suppressions } = prove(this, rendering, today());
    const { policy, failOn, reports = [] } = this.props;
    const findingsFile = process.env.CDK8S_HARDENED_FINDINGS;
    conclude(report(findings, { files, resources, rules }, suppressions), {
      failOn: failOn ?? policy?._record.failOn ?? Severity.MEDIUM,
      reportOnly: process.env.CDK8S_HARDENED_REPORT_ONLY === '1',
      reports,
      outdir: this.outdir,
      intent,
      ...(findingsFile ? { findingsFile } : {}),
    });
  }

  private* printed(files: readonly PlannedFile[], rendering: Rendering): Generator<WholeFile> {
    for (const file of files) {
      yield { path: file.path, content: print(file.objects.map(object => object.manifest)) };
    }
    if (this.props.recordConstructMetadata ?? process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true') {
      yield this.constructMetadata(rendering);
    }
  }

  private constructMetadata({ plan }: Rendering): WholeFile {
    const objects = plan.charts.flatMap(chart => plan.objectsOf(chart));
    const resources = Object.fromEntries(objects.map(object => [object.name, { path: object.node.path }]));
    return { path: path.join(this.outdir, 'construct-metadata.json'), content: JSON.stringify({ version: '1.0.0', resources }) };
  }
}
