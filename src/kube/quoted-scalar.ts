/** One line of what quotes never escape: ASCII, the letters of Europe, the signs of typesetting. */
const PRINTABLE = /^[ -~\u00a1-\u024f\u2010-\u2027]+$/;

/** What cannot stand without quotes: it would start, end or comment something else. */
const NEEDS_QUOTES = /^[ ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-] |: | #|[ :]$/;

/** What YAML 1.1 reads as null or as a boolean. */
const WORD = /^(?:y|Y|n|N|yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF|null|Null|NULL|~)$/;

const DECIMAL = /^-?[0-9]+\.[0-9]+$/;

/**
 * The quoted form of a text, where every supported version of the peer is sure to quote it so.
 *
 * @returns undefined where only the peer can tell
 */
export function quotedScalar(value: string): string | undefined {
  if (!PRINTABLE.test(value) || !(NEEDS_QUOTES.test(value) || WORD.test(value) || DECIMAL.test(value))) {
    return undefined;
  }
  return value.includes('"') && !value.includes("'") ? `'${value}'` : JSON.stringify(value);
}
