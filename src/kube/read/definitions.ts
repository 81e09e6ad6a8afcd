import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Fields, fields, isFields, list, text } from '../fields';
import type { KubeObject } from '../object';
import { joinPath } from '../path';
import { DocumentPositions } from './document-positions';
import { readObjects, type ReadObject } from './objects';
import { readText } from './read-text';
import { type Step, walk } from './walk';

/**
 * Reads the CustomResourceDefinitions of a folder, or of a file; objects of other kinds may stand beside them.
 *
 * @param name what errors call the folder
 * @throws with file, line and field if a definition cannot be read or defines nothing, or if there is none
 */
export function readDefinitions(folder: string, name = folder): KubeObject[] {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (!stat) {
    throw new Error(`${name} does not exist, expected a folder of CustomResourceDefinitions`);
  }
  const steps: readonly Step[] = stat.isDirectory() ? [...walk(folder)] : [{ path: folder }];
  const definitions = steps.flatMap(step => definitionsIn(step, path.join(name, path.relative(folder, step.path))));
  if (definitions.length === 0) {
    throw new Error(`${name} holds no CustomResourceDefinition, expected at least one`);
  }
  return definitions;
}

function definitionsIn(step: Step, name: string): KubeObject[] {
  const { objects, errors } = readObjects(textOf(step, name));
  const [error] = errors;
  if (error) {
    throw new Error(`${name}:${error.line}: ${error.message}`);
  }
  const definitions = objects.filter(({ reference: { apiVersion, kind } }) => kind === 'CustomResourceDefinition' && apiVersion.startsWith('apiextensions.k8s.io/'));
  definitions.forEach(definition => mustDefine(definition, name));
  return definitions;
}

function textOf({ path: file, error: failure }: Step, name: string): string {
  try {
    if (failure) {
      throw failure;
    }
    return readText(file);
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`);
  }
}

function mustDefine(definition: ReadObject, file: string): void {
  const wrong = mistakeIn(definition.manifest);
  if (wrong) {
    const { chunk, path: place, positions = new DocumentPositions(chunk) } = definition.origin;
    const { line } = positions.of(joinPath(place, wrong.path));
    throw new Error(`${file}:${line}: ${wrong.path} of CustomResourceDefinition ${definition.reference.name} is ${wrong.found}, expected ${wrong.expected}`);
  }
}

interface Mistake {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

function mistakeIn({ spec: written }: Fields): Mistake | undefined {
  const spec = fields(written);
  if (text(spec.group) === undefined) {
    return mistake('spec.group', spec.group, 'a text');
  }
  if (text(fields(spec.names).kind) === undefined) {
    return mistake('spec.names.kind', fields(spec.names).kind, 'a text');
  }
  const versions = list(spec.versions);
  if (versions.length === 0 && spec.version === undefined) {
    return mistake('spec.versions', spec.versions, 'a list of versions');
  }
  return versions.map((version, index) => versionMistake(fields(version), `spec.versions[${index}]`)).find(each => each !== undefined);
}

/** Definitions of v1beta1 may have one schema for all versions. */
function versionMistake({ name, schema }: Fields, at: string): Mistake | undefined {
  if (text(name) === undefined) {
    return mistake(`${at}.name`, name, 'a text');
  }
  const { openAPIV3Schema } = fields(schema);
  const isWrong = schema !== undefined && schema !== null && !isFields(openAPIV3Schema);
  return isWrong ? mistake(`${at}.schema.openAPIV3Schema`, openAPIV3Schema, 'a mapping') : undefined;
}

function mistake(at: string, value: unknown, expected: string): Mistake {
  return { path: at, found: value === undefined || value === null ? 'unset' : JSON.stringify(value), expected };
}
