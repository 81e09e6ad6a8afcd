import { printable } from '../printable';

/** Longer texts are cut: a summary is read, not searched. */
const LONGEST = 300;

/**
 * Text of others as code in Markdown, also within a table or HTML: all that could be read as Markdown, HTML, a mention or a link is written as an entity.
 *
 * A span in backticks cannot hold every text: within a table a backslash before a pipe is lost.
 */
export function code(text: string): string {
  return text === '' ? '' : `<code>${entities(shortened(printable(text)))}</code>`;
}

/** Words of ours that may hold code in backticks and names of others. */
export function prose(text: string): string {
  return printable(text).split('`').map((part, index) => (index % 2 === 0 ? unreferenced(part) : code(part))).join('');
}

function entities(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,/-]/gu, entity);
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** A comment of HTML keeps GitHub from seeing a mention of somebody or of an issue. */
function unreferenced(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,;:'"()/-]/gu, character => `${entity(character)}${character === '@' || character === '#' ? '<!-- -->' : ''}`);
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
