import { numbered } from '../printable';

/** An element of XML; what stands in it is a text or elements. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content?: string | readonly Element[];
}

/**
 * A document of XML 1.0, child by child of its root.
 *
 * Characters that XML has no way to write are shown by their number.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function* xmlDocument(root: Omit<Element, 'content'>, children: Iterable<Element>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${startOf(root)}>\n`;
  for (const child of children) {
    yield elementText(child, '  ');
  }
  yield `</${root.name}>\n`;
}

function startOf({ name, attributes }: Omit<Element, 'content'>): string {
  return `<${name}${Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${attribute(String(value))}"`)).join('')}`;
}

function elementText({ name, attributes, content = [] }: Element, indent: string): string {
  const start = `${indent}${startOf({ name, attributes })}`;
  if (typeof content === 'string') {
    return `${start}>${escaped(content)}</${name}>\n`;
  }
  return content.length === 0 ? `${start}/>\n` : `${start}>\n${content.map(each => elementText(each, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A carriage return would be read as a line feed. */
function escaped(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, numbered).replace(/[&<>"]/g, character => ENTITIES[character]!).replaceAll('\r', '&#13;');
}

/** Line feeds and tabs would be read as spaces. */
function attribute(text: string): string {
  return escaped(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
