import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Fields } from '../../../src/kube/fields';
import { type ReadObject, readObjects } from '../../../src/kube/read/objects';
import type { Reference } from '../../../src/kube/reference';
import type { Problem } from './problem';

/** An object to be applied. */
export interface Manifest {
  readonly reference: Reference;
  readonly fields: Fields;
  /** The file, below its folder. */
  readonly file: string;
  /** The YAML of the file as it stands, for the server to read. */
  readonly yaml: string;
}

/** What a folder holds. */
export interface Manifests {
  readonly manifests: readonly Manifest[];
  readonly problems: readonly Problem[];
}

/** Reads the YAML files of a folder and the folders in it, in the order of their names. */
export function readManifests(folder: string): Manifests {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml')).sort();
  const read = files.map(file => readFile(folder, file));
  return { manifests: read.flatMap(each => each.manifests), problems: read.flatMap(each => each.problems) };
}

function readFile(folder: string, file: string): Manifests {
  const { objects, errors } = readObjects(fs.readFileSync(path.join(folder, file), 'utf8'));
  return {
    manifests: objects.map(object => manifestOf(object, file)),
    problems: errors.map(({ line, message }) => ({ verdict: 'refused', file, subject: `line ${line}`, message })),
  };
}

function manifestOf({ reference, manifest, origin }: ReadObject, file: string): Manifest {
  // An item of a List has no text of its own.
  return { reference, fields: manifest, file, yaml: origin.path === '' ? origin.chunk.text : JSON.stringify(manifest) };
}
