import * as path from 'node:path';
import { EVERY_RULE } from '../../checks/every-rule';
import { checkOptions } from '../../checks/options';
import type { FindingSource } from '../../findings/finding';
import { reaches } from '../../findings/severity';
import { printable } from '../../report/printable';
import type { Report, Unread } from '../../report/report';
import { runApp } from '../check/app-findings';
import { applyBaseline } from '../check/baseline';
import { type JudgedFiles, judgeFiles } from '../check/judge-files';
import { refuseOverwriting, refuseReplacing } from '../check/refuse-overwriting';
import { CHECK_FLAGS, type CheckSettings, checkSettings } from '../check/settings';
import { writeReports } from '../check/sinks';
import { withoutWaivers } from '../check/without-waivers';
import type { Command } from '../command';
import type { Console } from '../console';
import { ExitCode } from '../exit-code';
import { readFlags } from '../flags';
import type { InputError, SourceFile } from '../input/source-file';
import { readSources, type Sources } from '../input/sources';
import { UsageError } from '../usage-error';

const HELP = `cdk8s-hardened check [FILE | FOLDER | PATTERN | -]...

Judges Kubernetes manifests. Without operands it runs the app of cdk8s.yaml.

  --profile NAME        baseline, restricted, hardened (default) or strict
  --pod-security LEVEL:VERSION
                        judge by that level of the Pod Security Standards alone, such as restricted:v1.34
  --kubernetes VERSION  version of the cluster, such as 1.34
  --namespace NAME      namespace of objects that name none
  --policy FILE         policy file (default: hardened.yaml, if it is there)
  --schemas FOLDER      CustomResourceDefinitions that custom resources are judged by; several
  --fail-on SEVERITY    critical, high (default), medium, low or never
  --no-waivers          no waiver counts, whoever wrote it
  --baseline FILE       findings that FILE knows do not fail
  --write-baseline FILE writes what is found to FILE, so that only new findings fail
  --format FORMAT       text (default), json, sarif, junit, github, markdown or
                        policy-report; several, each with an --output but one
  --output FILE         file of the format before it; - is standard output

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not run.
`;

/** Characters of manifests whose check takes longer than a moment. */
const MUCH = 250_000;

/** Findings for manifests. */
export const check: Command = {
  summary: 'findings for manifests, or for the app of cdk8s.yaml',
  help: HELP,

  async run(args, console) {
    const settings = checkSettings(readFlags(args, CHECK_FLAGS), console);
    checkRuleOptions(settings);
    refuseOverwriting(settings, console);
    if (settings.operands.length > 0) {
      return conclude(settings, await readSources(settings.operands, console), console);
    }
    return runApp(console, async ({ report, outdir }) => {
      if (report && !settings.podSecurity) {
        refusePolicyFlags(settings);
        return finish(report, settings, undefined, console);
      }
      const { files, errors } = await readSources([outdir], console);
      return conclude(settings, { files: files.map(file => ({ ...file, name: path.relative(outdir, file.name) })), errors }, console);
    });
  },
};

/** A hardened App has judged itself, by the policy that it was given. */
function refusePolicyFlags({ policyFlags: [flag] }: CheckSettings): void {
  if (flag !== undefined) {
    const instead = flag === 'policy' ? 'the `policy` of the App' : `\`${flag}\` in the policy of the App`;
    throw new UsageError(`--${flag} is given, expected ${instead}: the app of cdk8s.yaml is a hardened App and judges itself`);
  }
}

function checkRuleOptions({ policy }: CheckSettings): void {
  try {
    checkOptions(EVERY_RULE, policy);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** A file that could not be read fails the run, but does not keep the others from being judged. */
function conclude(settings: CheckSettings, { files, errors: unread }: Sources, console: Console): ExitCode {
  if (files.reduce((sum, { text }) => sum + text.length, 0) > MUCH) {
    console.beforeMuch?.();
  }
  const judged = judgeFiles(files, settings, console.today);
  if (settings.operands.length > 0) {
    refuseReplacing(settings, judged.manifests, console);
  }
  const errors = [...unread, ...judged.errors];
  errors.forEach(error => console.error(`${printable(describe(error))}\n`));
  tellStrangers(judged, console);
  if (judged.report.summary.resources === 0) {
    console.error('nothing was judged: expected at least one Kubernetes object\n');
    return ExitCode.FAILED;
  }
  const { write } = settings.baseline;
  const refuses = errors.length > 0 && write !== undefined;
  if (refuses) {
    console.error(`${write} is not written: a baseline of half the input would not know the rest\n`);
  }
  return finish({ ...judged.report, unread: errors }, refuses ? { ...settings, baseline: {} } : settings, lines(files), console);
}

function finish(made: Report, { sinks, failOn, waivers, baseline }: CheckSettings, lineAt: LineAt | undefined, console: Console): ExitCode {
  const report = applyBaseline(waivers ? made : withoutWaivers(made), baseline, console);
  const fails = failOn !== 'never' && report.findings.some(({ severity, waiver, baseline: isKnown }) => !waiver && !isKnown && reaches(severity, failOn));
  const { unread = [] } = made;
  const exitCode = exitCodeOf(unread, fails);
  writeReports({ ...report, unread, exitCode }, sinks, lineAt, console);
  return exitCode;
}

function exitCodeOf(unread: readonly Unread[], fails: boolean): ExitCode {
  if (unread.length > 0) {
    return ExitCode.FAILED;
  }
  return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
}

type LineAt = (source: FindingSource) => string | undefined;

function lines(files: readonly SourceFile[]): LineAt {
  const split = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    const known = split.get(file) ?? files.find(each => each.name === file)?.text.split(/\r\n?|\n/) ?? [];
    split.set(file, known);
    return known[line - 1];
  };
}

function describe({ file, line, message }: InputError): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`;
}

function tellStrangers({ strangers, patches }: JudgedFiles, console: Console): void {
  if (patches > 0) {
    const are = patches === 1 ? 'file is a patch' : 'files are patches';
    console.error(`${patches} ${are} of a kustomization, and left out; \`kustomize build\` prints what they make\n`);
  }
  if (strangers > 0) {
    console.error(`${strangers} ${strangers === 1 ? 'document is' : 'documents are'} no Kubernetes object, and left out\n`);
  }
}
