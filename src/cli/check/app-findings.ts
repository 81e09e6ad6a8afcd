import * as fs from 'node:fs';
import * as path from 'node:path';
import { fields, text } from '../../kube/fields';
import { childProcess, os } from '../../kube/libraries';
import { readDocuments } from '../../kube/read/documents';
import type { Report } from '../../report/report';
import type { Console } from '../console';
import { UsageError } from '../usage-error';

/** What an app came to when it was run. */
export interface AppRun {
  /** Its own findings, where it is a hardened App; they know constructs and intent. */
  readonly report?: Report;
  /** The folder it wrote its manifests to. */
  readonly outdir: string;
}

/**
 * Runs the app that `cdk8s.yaml` of the working directory names, and lets it write to a folder of its own.
 *
 * @param use gets the outcome; the folder is gone afterwards
 * @throws UsageError if there is no such file, or the app fails
 */
export async function runApp<Result>(console: Console, use: (run: AppRun) => Promise<Result>): Promise<Result> {
  const command = appCommand(console.cwd);
  const folder = fs.mkdtempSync(path.join(os().tmpdir(), 'cdk8s-hardened-'));
  try {
    const outdir = path.join(folder, 'manifests');
    const findings = path.join(folder, 'findings.json');
    const { status, signal } = childProcess().spawnSync(command, {
      cwd: console.cwd,
      shell: true,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...console.env, CDK8S_OUTDIR: outdir, CDK8S_HARDENED_FINDINGS: findings, CDK8S_HARDENED_REPORT_ONLY: '1' },
    });
    if (status !== 0) {
      throw new UsageError(`${command} (app of cdk8s.yaml) ended with ${signal ?? status}, expected 0`);
    }
    return await use(fs.existsSync(findings) ? { outdir, report: JSON.parse(fs.readFileSync(findings, 'utf8')) as Report } : { outdir });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function appCommand(cwd: string): string {
  const file = path.join(cwd, 'cdk8s.yaml');
  if (!fs.existsSync(file)) {
    throw new UsageError('no manifests are named and there is no cdk8s.yaml, expected files, folders, patterns or -');
  }
  const [document] = readDocuments(fs.readFileSync(file, 'utf8')).documents;
  const command = text(fields(document?.value).app);
  if (!command) {
    throw new UsageError('cdk8s.yaml: app is missing, expected the command that synthesizes the app');
  }
  return command;
}
