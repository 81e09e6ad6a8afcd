/** Bytes that are no text; `line` is the first one that is not, from 1. */
export class NotText extends Error {
  constructor(message: string, public readonly line: number) {
    super(message);
  }
}

const NEWLINE = 0x0a;

/**
 * The text of a file's bytes: UTF-8, or UTF-16 that says so by its byte order mark.
 *
 * @throws NotText if they are neither
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new NotText(`the text is not ${encoding.toUpperCase()}, expected UTF-8`, encoding === 'utf-8' ? firstWrongLine(bytes) : 1);
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** No character of UTF-8 has the byte of a line's end within it. */
function firstWrongLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    start = end < 0 ? bytes.length : end + 1;
  }
  return 1;
}
