import * as fs from 'node:fs';
import { yaml } from '../libraries';
import type { Decoder } from './decoder';
import { Located } from './located';

/**
 * Reads a configuration file strictly.
 *
 * @param name what errors call the file
 * @throws with file, line, field and what was expected
 */
export function decodeFile<Value>(file: string, decoder: Decoder<Value>, name = file): Value {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${name} cannot be read, expected a file: ${(error as Error).message}`);
  }
  return decodeText(text, name, decoder);
}

/**
 * Reads the text of a configuration file strictly.
 *
 * @param file what errors call the text
 * @throws with file, line, field and what was expected
 */
export function decodeText<Value>(text: string, file: string, decoder: Decoder<Value>): Value {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    throw new Error(`${file}:${lines.linePos(error.pos[0]).line}: the text is not YAML, expected YAML: ${error.message}`);
  }
  return decoder.decode(new Located(document.contents, '', { file, lines, document }, 1));
}
