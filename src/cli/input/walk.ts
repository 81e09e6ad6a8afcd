import * as fs from 'node:fs';
import * as path from 'node:path';

const MANIFEST = /\.(?:ya?ml|json)$/i;

/** Folders that hold no manifests of the user's. */
const SKIPPED = new Set(['node_modules', '.git']);

/**
 * The files of a folder that may hold manifests, at any depth, in the order of their names.
 *
 * A link is followed, but a folder is not entered twice.
 */
export function* walk(folder: string, seen: Set<string> = new Set()): Iterable<string> {
  const real = fs.realpathSync(folder);
  if (seen.has(real)) {
    return;
  }
  seen.add(real);
  for (const name of fs.readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory() && !SKIPPED.has(name)) {
      yield* walk(file, seen);
    } else if (!stat?.isDirectory() && MANIFEST.test(name)) {
      yield file;
    }
  }
}
