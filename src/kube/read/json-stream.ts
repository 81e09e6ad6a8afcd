import type { Lines } from './lines';
import { Chunk } from './split';

/**
 * The parts of a text that holds mappings of JSON one behind the other, as `jq` prints them and kubectl reads them; none for any other text.
 *
 * Brackets alone tell where a part ends: whether it is JSON is for those to say who parse it.
 *
 * @see https://github.com/kubernetes/apimachinery/blob/v0.35.4/pkg/util/yaml/decoder.go
 */
export function jsonStream(lines: Lines): Chunk[] {
  const { text } = lines;
  const chunks: Chunk[] = [];
  for (let start = pastBlanks(text, 0); start < text.length;) {
    const end = text[start] === '{' ? pastValue(text, start) : undefined;
    if (end === undefined) {
      return [];
    }
    chunks.push(new Chunk(lines, start, end));
    start = pastBlanks(text, end);
  }
  return chunks;
}

function pastBlanks(text: string, start: number): number {
  let at = start;
  while (' \t\n'.includes(text[at] ?? '.')) {
    at += 1;
  }
  return at;
}

/** Where a value ends that starts with a bracket; undefined where it does not. */
function pastValue(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    switch (text[at]) {
      case '"': at = quoteAfter(text, at); break;
      case '{':
      case '[': depth += 1; break;
      case '}':
      case ']': depth -= 1; break;
    }
    if (depth === 0) {
      return at + 1;
    }
  }
  return undefined;
}

/** The quote that ends a string; the end of the text where none does. */
function quoteAfter(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '"') {
      return at;
    }
    at += text[at] === '\\' ? 1 : 0;
  }
  return text.length;
}
