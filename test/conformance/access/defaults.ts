import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Fields, fields, list } from '../../../src/kube/fields';

/** How many v1.37.0 makes: fewer means that some were lost. */
const KNOWN = 141;

const FILE = path.join(__dirname, '..', '..', '..', 'src', 'analysis', 'access', 'cluster-defaults.json');

/** Writes the roles and bindings that Kubernetes makes for itself into the file that ships; says how many. */
export function writeDefaults(binary: string): number {
  const defaults = upstream(binary);
  fs.writeFileSync(FILE, textOf(defaults));
  return defaults.length;
}

/** Whether the file that ships is out of date. */
export function defaultsComplaints(binary: string): string[] {
  const defaults = upstream(binary);
  const isSame = fs.readFileSync(FILE, 'utf8') === textOf(defaults);
  console.log(`defaults: ${defaults.length} roles and bindings ${isSame ? 'are upstream\'s' : 'differ'}`);
  if (defaults.length < KNOWN) {
    return [`there are ${defaults.length} default roles and bindings, expected ${KNOWN} or more`];
  }
  return isSame ? [] : ['cluster-defaults.json is not what Kubernetes makes, expected the output of run.ts --defaults'];
}

function upstream(binary: string): Fields[] {
  const { stdout, status } = spawnSync(binary, ['-defaults'], { encoding: 'utf8', maxBuffer: 2 ** 24 });
  if (status !== 0) {
    throw new Error(`${binary} -defaults ended with ${status}, expected 0`);
  }
  return stdout.trim().split('\n').map(line => essence(JSON.parse(line) as Fields));
}

/** What the analysis reads. */
function essence({ kind, metadata, aggregationRule, rules, roleRef, subjects }: Fields): Fields {
  const { name, namespace, labels } = fields(metadata);
  const { 'kubernetes.io/bootstrapping': _, ...rest } = fields(labels);
  const refs = { kind: fields(roleRef).kind, name: fields(roleRef).name };
  return {
    kind,
    metadata: { name, namespace, ...(Object.keys(rest).length > 0 ? { labels: rest } : {}) },
    aggregationRule,
    rules: list(rules).length > 0 ? rules : undefined,
    ...(roleRef ? { roleRef: refs } : {}),
    subjects: list(subjects).length > 0 ? list(subjects).map(each => ({ ...fields(each), apiGroup: undefined })) : undefined,
  };
}

function textOf(defaults: readonly Fields[]): string {
  return `[\n${defaults.map(each => JSON.stringify(each)).join(',\n')}\n]\n`;
}
