import * as fs from 'node:fs';
import { decodeText } from './decode-text';

/** Node keeps no text much longer than that, and its objects need ten times the room. */
const MOST_BYTES = 256 * 1024 * 1024;

/** `<(helm template chart)` is such a path. */
const OF_PROCESS = /^\/(?:dev|proc\/self)\/(?:fd\/|stdin$)/;

/** Whether a path is a place where a shell puts the output of a command, or standard input. */
export function isOfProcess(file: string): boolean {
  return OF_PROCESS.test(file);
}

/**
 * The text of a file.
 *
 * @param file absolute path
 * @throws if it is no file, or too large, or no text
 */
export function readText(file: string): string {
  const stat = fs.statSync(file);
  if (!stat.isFile() && !isOfProcess(file)) {
    throw new Error(`is ${kindOf(stat)}, expected a file, or - for standard input`);
  }
  mustFit(stat.size);
  return textOf(fs.readFileSync(file));
}

/**
 * The text of bytes from a pipe, whose length nobody knows before.
 *
 * @throws if they are too many, or no text
 */
export function textOf(bytes: Uint8Array): string {
  mustFit(bytes.length);
  return decodeText(bytes);
}

function mustFit(size: number): void {
  if (size > MOST_BYTES) {
    throw new Error(`is ${Math.ceil(size / 1024 / 1024)} MB long, expected at most ${MOST_BYTES / 1024 / 1024} MB: split it`);
  }
}

function kindOf(stat: fs.Stats): string {
  if (stat.isFIFO()) {
    return 'a pipe';
  }
  return stat.isSocket() ? 'a socket' : 'a device';
}
