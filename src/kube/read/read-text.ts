import * as fs from 'node:fs';
import { decodeText } from './decode-text';

/** Node keeps no text much longer than that, and its objects need ten times the room. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Where a shell puts the output of a command: `<(helm template chart)`. */
const OF_PROCESS = /^\/(?:dev|proc\/self)\/(?:fd\/|stdin$)/;

/**
 * The text of a file.
 *
 * @param file absolute path
 * @throws if it is no file, or too large, or no text
 */
export function readText(file: string): string {
  const stat = fs.statSync(file);
  if (!stat.isFile() && !OF_PROCESS.test(file)) {
    throw new Error(`is ${kindOf(stat)}, expected a file, or - for standard input`);
  }
  if (stat.size > MOST_BYTES) {
    throw new Error(`is ${Math.ceil(stat.size / 1024 / 1024)} MB long, expected at most ${MOST_BYTES / 1024 / 1024} MB: split it`);
  }
  return (stat.isFile() ? readUtf8(file) : undefined) ?? decodeText(fs.readFileSync(file));
}

/** What stands for bytes that are no UTF-8, or for itself. */
const REPLACEMENT = '\ufffd';

/** Node reads UTF-8 faster than bytes, but does not say where there is something else: undefined where there may be. */
function readUtf8(file: string): string | undefined {
  const text = fs.readFileSync(file, 'utf8');
  if (text.includes(REPLACEMENT)) {
    return undefined;
  }
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function kindOf(stat: fs.Stats): string {
  if (stat.isFIFO()) {
    return 'a pipe';
  }
  return stat.isSocket() ? 'a socket' : 'a device';
}
