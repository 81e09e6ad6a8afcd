/** Control characters, halves of surrogate pairs, ends of lines, and what turns the direction of writing: https://trojansource.codes */
const STEERING = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu;

/** A text in which nothing steers a terminal or breaks a document: such characters are shown by their number. */
export function printable(text: string): string {
  return text.replace(STEERING, character => (character === '\n' ? '\\n' : numbered(character)));
}

/** A character by its number: `\u0007`. */
export function numbered(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
