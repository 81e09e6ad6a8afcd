/** Characters that give a YAML document its structure. */
export const LINE_FEED = 0x0a;
export const SPACE = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const SINGLE_QUOTE = 0x27;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const COLON = 0x3a;
export const GREATER = 0x3e;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const PIPE = 0x7c;
export const CLOSE_BRACE = 0x7d;

/** What a plain scalar may start with, of ASCII: nothing that means something to YAML, but for the dash. */
const STARTS = new Set([...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./$()+=<^;~\\-'].map(character => character.charCodeAt(0)));

const STARTS_PLAIN: readonly boolean[] = Array.from({ length: 128 }, (_, code) => STARTS.has(code));

/** Whether a plain scalar may start with a character. */
export function startsPlain(code: number): boolean {
  return code < 128 ? STARTS_PLAIN[code]! : isPrintable(code);
}

/** Whether a character beyond the space may stand in any scalar: half pairs and what cannot be printed may not. */
export function isPrintable(code: number): boolean {
  return code <= 0x7e || (code >= 0xa0 && code < 0xd800);
}
