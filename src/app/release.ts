import * as fs from 'node:fs';
import * as path from 'node:path';

let known: string | undefined;

/** The version of this package. */
export function release(): string {
  known ??= (JSON.parse(fs.readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8')) as { readonly version: string }).version;
  return known;
}
