import * as fs from 'node:fs';
import * as path from 'node:path';

const MANIFEST = /\.(?:ya?ml|json)$/i;

/** Folders that hold no manifests of the user's. */
const SKIPPED = new Set(['node_modules', '.git']);

/** A file that may hold manifests, or a place that could not be looked at. */
export interface Step {
  readonly path: string;
  /** The same place without links, where it is known. */
  readonly real?: string;
  readonly error?: Error;
}

/**
 * The files of a folder that may hold manifests, at any depth, in the order of their names.
 *
 * A link is followed, but a folder is not entered twice. What cannot be looked at does not hide the rest.
 */
export function* walk(folder: string, seen: Set<string> = new Set()): Iterable<Step> {
  const { result = [], failure } = attempt(folder, () => enter(folder, seen));
  if (failure) {
    yield failure;
  }
  for (const place of result) {
    if (isTemplates(place.path)) {
      const made = `manifests as \`helm template ${path.basename(folder)}\` prints them`;
      yield { path: place.path, error: new Error(`holds templates of a Helm chart, expected ${made}`) };
    } else {
      yield* visit(place, seen);
    }
  }
}

/** A place in a folder. */
interface Place {
  readonly path: string;
  readonly real: string;
  readonly entry: fs.Dirent;
}

/** What is in a folder; nothing if it was entered before. */
function enter(folder: string, seen: Set<string>): readonly Place[] {
  const real = fs.realpathSync.native(folder);
  const entries = seen.has(real) ? [] : fs.readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !SKIPPED.has(name));
  seen.add(real);
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return sorted.map(entry => ({ path: path.join(folder, entry.name), real: path.join(real, entry.name), entry }));
}

function* visit({ path: file, real, entry }: Place, seen: Set<string>): Iterable<Step> {
  const { result: isFolder, failure } = attempt(file, () => isDirectory(file, entry));
  if (isFolder) {
    yield* walk(file, seen);
  } else if (MANIFEST.test(file)) {
    yield failure ?? { path: file, ...(entry.isFile() ? { real } : {}) };
  }
}

/** A link is what it leads to; some file systems do not say what their entries are. */
function isDirectory(file: string, entry: fs.Dirent): boolean {
  return entry.isDirectory() || (!entry.isFile() && fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true);
}

/** Whether a folder holds what Helm makes manifests from. */
function isTemplates(folder: string): boolean {
  return path.basename(folder) === 'templates' && fs.existsSync(path.join(folder, '..', 'Chart.yaml'));
}

interface Attempt<Result> {
  readonly result?: Result;
  readonly failure?: Step;
}

function attempt<Result>(place: string, look: () => Result): Attempt<Result> {
  try {
    return { result: look() };
  } catch (error) {
    return { failure: { path: place, error: error as Error } };
  }
}
