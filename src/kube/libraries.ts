import type * as ChildProcess from 'node:child_process';
import type * as Crypto from 'node:crypto';
import { createRequire } from 'node:module';
import type * as Os from 'node:os';
import type * as V8 from 'node:v8';
import type * as Cdk8s from 'cdk8s';
import type * as JsYaml from 'js-yaml';
import type * as Re2 from 're2js';
import type * as Yaml from 'yaml';

/** Libraries that most runs of the command line do without: each is loaded when it is first needed, and then kept by Node. */
const load = createRequire(__filename);

/** Reads YAML fast. */
export const jsYaml = onDemand(() => load('js-yaml') as typeof JsYaml);

/** Reads YAML, and knows where each value stands. */
export const yaml = onDemand(() => load('yaml') as typeof Yaml);

/** Compares texts with patterns as Go does, in linear time. */
export const re2 = onDemand(() => load('re2js') as typeof Re2);

/** Prints the YAML that is ours to match. */
export const cdk8s = onDemand(() => load('cdk8s') as typeof Cdk8s);

export const crypto = onDemand(() => load('node:crypto') as typeof Crypto);
export const childProcess = onDemand(() => load('node:child_process') as typeof ChildProcess);
export const os = onDemand(() => load('node:os') as typeof Os);
export const v8 = onDemand(() => load('node:v8') as typeof V8);

function onDemand<Library>(require: () => Library): () => Library {
  let known: Library | undefined;
  return () => {
    known ??= require();
    return known;
  };
}
