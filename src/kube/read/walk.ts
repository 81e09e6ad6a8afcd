import * as fs from 'node:fs';
import * as path from 'node:path';

const MANIFEST = /\.(?:ya?ml|json)$/i;

/** Folders that hold no manifests of the user's. */
const SKIPPED = new Set(['node_modules', '.git']);

/** A file that may hold manifests, or a place that could not be looked at. */
export interface Step {
  readonly path: string;
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
  for (const name of result) {
    const file = path.join(folder, name);
    if (isTemplates(file)) {
      yield { path: file, error: new Error(`holds templates of a Helm chart, expected manifests as \`helm template ${path.basename(folder)}\` prints them`) };
    } else {
      yield* visit(file, seen);
    }
  }
}

/** The names in a folder; none if it was entered before. */
function enter(folder: string, seen: Set<string>): readonly string[] {
  const real = fs.realpathSync(folder);
  const names = seen.has(real) ? [] : fs.readdirSync(folder).filter(name => !SKIPPED.has(name)).sort();
  seen.add(real);
  return names;
}

function* visit(file: string, seen: Set<string>): Iterable<Step> {
  const { result: isFolder, failure } = attempt(file, () => fs.statSync(file, { throwIfNoEntry: false })?.isDirectory());
  if (isFolder) {
    yield* walk(file, seen);
  } else if (MANIFEST.test(file)) {
    yield failure ?? { path: file };
  }
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
