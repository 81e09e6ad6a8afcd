import * as fs from 'node:fs';
import { parseArgs } from 'node:util';

const USAGE = `usage: run.ts [--self-test] [--namespace NAME] [--except NAMESPACE=REASON]... FOLDER...

Applies the YAML files of each folder to an empty API server, twice, and asks for the pods that they would make.

  --self-test                  only testdata, which each run begins with
  --namespace NAME             the namespace of objects that name none (default: default)
  --except NAMESPACE=REASON    a namespace with pods that need not enforce the restricted level`;

/** What the command line says. */
export interface Settings {
  readonly folders: readonly string[];
  readonly namespace: string;
  /** Namespaces that need not enforce the restricted level, and why. */
  readonly exceptions: ReadonlyMap<string, string>;
}

/** Reads the command line; an error where it says nothing that could be done. */
export function settingsOf(args: readonly string[]): Settings {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'self-test': { type: 'boolean' }, 'namespace': { type: 'string', default: 'default' }, 'except': { type: 'string', multiple: true, default: [] } },
  });
  if (positionals.length === 0 && !values['self-test']) {
    throw new Error(`there is no FOLDER, expected some, or --self-test\n\n${USAGE}`);
  }
  const missing = positionals.find(folder => !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (missing !== undefined) {
    throw new Error(`${missing} is no folder, expected one with manifests`);
  }
  return { folders: positionals, namespace: values.namespace, exceptions: new Map(values.except.map(exceptionOf)) };
}

function exceptionOf(text: string): [namespace: string, reason: string] {
  const [, namespace, reason] = /^([^=]+)=\s*(\S.*)$/.exec(text) ?? [];
  if (namespace === undefined || reason === undefined) {
    throw new Error(`--except is ${JSON.stringify(text)}, expected NAMESPACE=REASON`);
  }
  return [namespace, reason];
}
