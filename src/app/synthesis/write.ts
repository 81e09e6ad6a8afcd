import * as fs from 'node:fs';
import * as path from 'node:path';
import { blocksOf } from '../../kube/blocks';

/** A file and all of its content, as one text or piece by piece. */
export interface WholeFile {
  readonly path: string;
  readonly content: string | Iterable<string>;
}

/**
 * Writes files whole or not at all: all of them beside their places first, then each is renamed into its place.
 *
 * What is no file, such as a device or a pipe, is written to and stays what it is.
 *
 * @param files may be made while they are written, so that no more than one is held at a time
 * @throws what the file system says, with nothing left behind
 */
export function writeWhole(files: Iterable<WholeFile>): void {
  const places = new Map<string, string>();
  const folders = new Set<string>();
  try {
    for (const file of files) {
      if (isStream(file.path)) {
        write(file.path, file.content);
        continue;
      }
      makeFolder(path.dirname(file.path), folders);
      const temporary = `${file.path}.${process.pid}.tmp`;
      places.set(temporary, file.path);
      write(temporary, file.content);
    }
    for (const [temporary, place] of places) {
      fs.renameSync(temporary, place);
      places.delete(temporary);
    }
  } finally {
    places.forEach((_, temporary) => fs.rmSync(temporary, { force: true }));
  }
}

/** What a shell opened for a command is not to be replaced, even where it is a file. */
const OPENED = /^\/(?:dev|proc\/self)\/(?:fd\/\d+|stdout|stderr)$/;

function isStream(file: string): boolean {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return OPENED.test(file) || (stat !== undefined && !stat.isFile() && !stat.isDirectory());
}

function write(file: string, content: WholeFile['content']): void {
  if (typeof content === 'string') {
    fs.writeFileSync(file, content, { encoding: 'utf8' });
    return;
  }
  const handle = fs.openSync(file, 'w');
  try {
    for (const block of blocksOf(content)) {
      fs.writeFileSync(handle, block, { encoding: 'utf8' });
    }
  } finally {
    fs.closeSync(handle);
  }
}

function makeFolder(folder: string, made: Set<string>): void {
  if (!made.has(folder)) {
    fs.mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
}
