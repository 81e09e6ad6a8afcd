import * as fs from 'node:fs';
import type { Document } from 'yaml';
import { yaml } from '../libraries';
import { decodeText as textOf, NotText } from '../read/decode-text';
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
    text = textOf(fs.readFileSync(file));
  } catch (error) {
    throw new Error(error instanceof NotText ? `${name}:${error.line}: ${error.message}` : `${name} cannot be read, expected a file: ${(error as Error).message}`);
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
  const [error] = [...document.errors, ...aliasErrors(document)];
  if (error) {
    throw new Error(`${file}:${lines.linePos(error.pos[0]).line}: the text is not YAML, expected YAML: ${error.message}`);
  }
  return decoder.decode(new Located(document.contents, '', { file, lines, document }, 1));
}

interface AliasError {
  readonly pos: readonly [number];
  readonly message: string;
}

/** What the library would find only when a value is asked for, and then without its place. */
function aliasErrors(document: Document): AliasError[] {
  const errors: AliasError[] = [];
  let start: number | undefined;
  yaml().visit(document, {
    Alias(_, alias, path) {
      start ??= alias.range![0];
      const target = alias.resolve(document);
      if (!target || path.includes(target)) {
        errors.push({ pos: [alias.range![0]], message: target ? 'an alias stands for what holds it' : `the alias ${alias.source} stands for nothing` });
      }
    },
  });
  return start === undefined || errors.length > 0 ? errors : bombs(document, start);
}

function bombs(document: Document, start: number): AliasError[] {
  try {
    document.toJS();
    return [];
  } catch (error) {
    return [{ pos: [start], message: (error as Error).message }];
  }
}
