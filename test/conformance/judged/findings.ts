import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { check } from '../../../src/checks/checker';
import { EVERY_RULE } from '../../../src/checks/every-rule';
import { collect, type FileObject } from '../../../src/cli/check/collect';
import { inNamespace } from '../../../src/cli/check/in-namespace';
import { reaches, Severity } from '../../../src/findings/severity';
import { NO_POLICY } from '../../../src/intent/policy/policy-record';
import { display } from '../../../src/kube/reference';
import { NEWEST_KUBERNETES } from '../../../src/standards/kubernetes';
import type { JudgedFinding } from './judgements';
import type { Source } from './sources';

/** A finding that has to be judged. */
export interface OpenFinding extends JudgedFinding {
  readonly severity: Severity;
  readonly resource: string;
  readonly source: string;
  readonly message: string;
}

/** What the checker says of a source. */
export interface Checked {
  /** Hashes of the objects. */
  readonly objects: readonly string[];
  /** Those of medium severity and above. */
  readonly findings: readonly OpenFinding[];
}

/** Expiry dates are judged as of a fixed day, so that no row changes by itself. */
const TODAY = '2026-11-21';

/** Checks the manifests of a source, as `check --namespace` does. */
export function findingsOf({ name, files, namespace }: Source): Checked {
  const { objects, errors } = collect(files.map(file => ({ name: file, text: fs.readFileSync(file, 'utf8'), isNamed: true })));
  if (errors.length > 0) {
    throw new Error(errors.map(({ file, line, message }) => `${file}:${line ?? ''}: ${message}`).join('\n'));
  }
  const placed = new Map(objects.map(object => [namespace === undefined ? object : inNamespace(object, namespace), object]));
  const policy = { ...NO_POLICY, ...(namespace === undefined ? {} : { namespace }) };
  const context = { kubernetes: NEWEST_KUBERNETES, origin: 'yaml' as const, policy, today: TODAY };
  const { judged } = check({ objects: [...placed.keys()], rules: EVERY_RULE, context });
  const findings = judged.filter(({ finding }) => reaches(finding.severity, Severity.MEDIUM)).map(({ finding, object }) => ({
    object: hashOf(placed.get(object as FileObject)!),
    rule: finding.rule,
    container: finding.container ?? '',
    path: finding.path,
    severity: finding.severity,
    resource: display(finding.resource),
    source: name,
    message: finding.message,
  }));
  return { objects: objects.map(hashOf), findings };
}

/** A hash of an object that does not depend on how its YAML is laid out. */
function hashOf({ manifest }: FileObject): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 16);
}
