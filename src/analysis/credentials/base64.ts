const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const BASE64_URL = /^[\w-]+={0,2}$/;

/** What no text holds. */
const BINARY = /[^\t\n\r\x20-\x7e\u00a0-\ufffc]/;

/** The text that base64 stands for, of either alphabet; undefined where it is none, or stands for no text. */
export function decodedText(base64: string): string | undefined {
  const compact = /\s/.test(base64) ? base64.replace(/\s+/g, '') : base64;
  if (compact.length < 4 || !(BASE64.test(compact) || BASE64_URL.test(compact))) {
    return undefined;
  }
  const text = Buffer.from(compact, 'base64').toString('utf8');
  return text === '' || BINARY.test(text) ? undefined : text;
}
