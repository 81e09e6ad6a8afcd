/** Words, blanks and colons, with nothing that could end, comment or quote a plain scalar: ASCII, the letters of Europe, the signs of typesetting. */
const WORDS = /^:*[\w/$(=+.-][\w./=+,;@$()*%&!?<>|"'^[\]{}\\`~\u00a1-\u024f\u2010-\u2027-]*(?:(?::+| )[\w./=+,;@$()*%&!?<>|"'^[\]{}\\`~\u00a1-\u024f\u2010-\u2027-]+)*$/;

/** Names and paths that start with a letter: most texts of manifests, and none of them looks like a number. */
const NAME = /^[A-Za-z][\w./-]*[A-Za-z0-9]$/;

/** What some version of the peer quotes in spite of that. */
const QUOTED = /^(?:---|\.\.\.|[-=]$|[-=] )|-$/;

/** What YAML 1.1 reads as null, as a boolean, or, to the peer, as a number without a mantissa. */
const RESERVED = /^(?:y|n|yes|no|true|false|on|off|null|[-+]?e[-+]?[0-9]+)$/i;

/** Where numbers of YAML 1.1 start: decimal, binary, octal, hexadecimal, base 60; and dates. */
const NUMBER_START = /^[-+]?\.?[0-9]|^[-+]?\.(?:inf|nan)$|^\.$/i;

/** All that a number of YAML 1.1 can hold. */
const NUMBER_ONLY = /^[-+]?(?:0[xXbBoO][0-9a-fA-F_]*|[0-9eE_.:+-]+)$/;

const DATE_START = /^[0-9]{4}-/;

/** No text and texts of digits: null and numbers, if they were not quoted. */
const DIGITS = /^[0-9]*$/;

/**
 * The YAML 1.1 form of a short text, where it is sure to be the one that every supported version of the peer prints.
 *
 * @returns undefined where only the peer can tell
 */
export function plainScalar(value: string): string | undefined {
  if (NAME.test(value)) {
    return RESERVED.test(value) ? undefined : value;
  }
  if (DIGITS.test(value)) {
    return `"${value}"`;
  }
  if (!WORDS.test(value) || QUOTED.test(value) || RESERVED.test(value)) {
    return undefined;
  }
  return NUMBER_START.test(value) && couldBeNumber(value) ? undefined : value;
}

function couldBeNumber(value: string): boolean {
  return NUMBER_ONLY.test(value) || DATE_START.test(value) || value.startsWith('.') || /^[-+]\./.test(value);
}
