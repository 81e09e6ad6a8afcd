import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { loadAll } from 'js-yaml';
import { PEERS } from './peers';

/** Runs @monokle/validation on a file: it is a library, and has no command of its own. */

interface Validator {
  preload(configuration: object): Promise<void>;
  validate(input: { resources: readonly object[] }): Promise<{ runs: readonly { results: readonly unknown[] }[] }>;
}

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

async function main(file: string): Promise<void> {
  const { createDefaultMonokleValidator } = createRequire(__filename)(path.join(PEERS, 'npm', 'node_modules', '@monokle', 'validation')) as { createDefaultMonokleValidator(): Validator };
  const validator = createDefaultMonokleValidator();
  await validator.preload({ plugins: { 'pod-security-standards': true, 'kubernetes-schema': false, 'yaml-syntax': false, 'resource-links': false, 'open-policy-agent': false } });
  const resources = (loadAll(fs.readFileSync(file, 'utf8')) as Manifest[]).map((content, index) => ({
    id: String(index), fileId: file, filePath: file, fileOffset: 0, text: '', name: content.metadata.name, namespace: content.metadata.namespace,
    apiVersion: content.apiVersion, kind: content.kind, content,
  }));
  const { runs } = await validator.validate({ resources });
  console.log(runs.map(run => run.results.length));
}

void main(process.argv[2]!);
