import * as fs from 'node:fs';
import { today } from '../app/proof/today';
import type { Finding } from '../findings/finding';
import { display } from '../kube/reference';
import type { Report } from '../report/report';
import { waiverText } from '../report/waiver-text';
import { ExitCode } from './exit-code';
import { run } from './run';

/**
 * The part of cdk8s-cli's `ValidationContext` that is used here.
 *
 * @see https://cdk8s.io/docs/latest/cli/synth/#validations
 */
export interface SynthContext {
  /** Paths of the manifests. */
  readonly manifests: readonly string[];
  readonly report: {
    addViolation(violation: SynthViolation): void;
    submit(status: 'success' | 'failure', metadata?: Readonly<Record<string, string>>): void;
  };
}

/** Findings of one rule with one fix. */
export interface SynthViolation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: readonly { readonly resourceName: string; readonly locations: readonly string[]; readonly manifestPath: string }[];
}

/** What cdk8s.yaml may say under `properties`, and the flags of `check` that stand for it. */
const FLAGS: Readonly<Record<string, string>> = {
  policy: 'policy',
  profile: 'profile',
  kubernetes: 'kubernetes',
  namespace: 'namespace',
  baseline: 'baseline',
  failOn: 'fail-on',
};

/**
 * A validation of `cdk8s synth`: the same judgement as `cdk8s-hardened check`, with the `hardened.yaml` beside `cdk8s.yaml`.
 *
 * It is no part of the jsii API: cdk8s-cli makes it from the name of the class in `cdk8s.yaml`, whatever the language of the app.
 *
 * @internal
 */
export class ManifestValidation {
  private readonly flags: readonly string[];

  /** @throws if a property is not known or no text */
  constructor(properties: Readonly<Record<string, unknown>> = {}) {
    this.flags = Object.entries(properties).map(([name, value]) => flagOf(name, value));
  }

  /**
   * Judges the manifests, and submits what it found.
   *
   * @throws if nothing was judged, or a manifest or a property cannot be read
   */
  public async validate({ manifests, report }: SynthContext): Promise<void> {
    const { code, findings, summary } = await this.check(manifests.filter(holdsSomething));
    groupByFix(findings.filter(({ waiver, baseline }) => !waiver && !baseline)).forEach(group => report.addViolation(violationOf(group)));
    const { waived, ...counts } = summary;
    const accepted = findings.flatMap(({ rule, resource, waiver }) => (waiver ? [`${rule} at ${display(resource)}: ${waiverText(waiver)}`] : []));
    report.submit(code === ExitCode.CLEAN ? 'success' : 'failure', {
      ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])),
      waived: [waived, ...accepted].join('\n'),
    });
  }

  private async check(manifests: readonly string[]): Promise<Report & { readonly code: ExitCode }> {
    let out = '';
    let problems = '';
    const code = await run(['check', ...this.flags, '--format=json', '--', ...(manifests.length > 0 ? manifests : [NOTHING])], {
      out: text => out += text,
      error: text => problems += text,
      stdin: () => Promise.resolve(Buffer.alloc(0)),
      isTerminal: false,
      cwd: process.cwd(),
      env: process.env,
      today: today(),
    });
    if (code === ExitCode.FAILED) {
      throw new Error(asProperties(problems.trim()));
    }
    process.stderr.write(problems);
    return { ...JSON.parse(out) as Report, code };
  }
}

/** An app without a manifest is told like an empty input. */
const NOTHING = '-';

/** cdk8s writes an empty file for a chart without objects. */
function holdsSomething(manifest: string): boolean {
  return fs.readFileSync(manifest, 'utf8').trim() !== '';
}

function flagOf(name: string, value: unknown): string {
  const flag = Object.hasOwn(FLAGS, name) ? FLAGS[name] : undefined;
  if (flag === undefined) {
    throw new Error(`cdk8s.yaml: properties.${name} is not known, expected ${Object.keys(FLAGS).join(', ')}`);
  }
  if (typeof value !== 'string' || value === '') {
    throw new Error(`cdk8s.yaml: properties.${name} is ${JSON.stringify(value)}, expected a text`);
  }
  return `--${flag}=${value}`;
}

/** The problem of a flag as one of the property that it stands for. */
function asProperties(problem: string): string {
  return problem.replace(/^cdk8s-hardened check: (?:--([a-z-]+))?/, (_, flag?: string) => {
    const property = Object.keys(FLAGS).find(name => FLAGS[name] === flag);
    return property ? `cdk8s.yaml: properties.${property}` : '';
  });
}

function groupByFix(findings: readonly Finding[]): (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = `${finding.rule}\0${finding.fix}`;
    const group = groups.get(key);
    if (group) {
      group.push(finding);
    } else {
      groups.set(key, [finding]);
    }
  }
  return [...groups.values()];
}

function violationOf(findings: readonly [Finding, ...Finding[]]): SynthViolation {
  const [{ rule, severity, expected, fix }] = findings;
  return {
    ruleName: `${rule} (${severity})`,
    recommendation: `expected ${expected}; cdk8s-hardened explain ${rule}`,
    fix,
    violatingResources: findings.map(({ resource, message, source }) => ({
      resourceName: resource.name,
      locations: [source ? `${message} at ${source.line}:${source.column}` : message],
      manifestPath: source?.file ?? '',
    })),
  };
}
