import * as fs from 'node:fs';
import * as path from 'node:path';

/** A file and all of its content. */
export interface WholeFile {
  readonly path: string;
  readonly content: string;
}

/**
 * Writes files whole or not at all: all of them beside their places first, then each is renamed into its place.
 *
 * @throws what the file system says, with nothing left behind
 */
export function writeWhole(files: readonly WholeFile[]): void {
  const temporary: string[] = [];
  try {
    for (const file of files) {
      fs.mkdirSync(path.dirname(file.path), { recursive: true });
      const name = `${file.path}.${process.pid}.tmp`;
      temporary.push(name);
      fs.writeFileSync(name, file.content, { encoding: 'utf8' });
    }
    files.forEach((file, index) => fs.renameSync(temporary[index]!, file.path));
  } finally {
    temporary.forEach(name => fs.rmSync(name, { force: true }));
  }
}
