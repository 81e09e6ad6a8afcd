import type { YAMLException } from 'js-yaml';
import { jsYaml } from '../libraries';
import { BlockReader } from './block/block-reader';
import { checkJson, isJson } from './json';
import { jsonStream } from './json-stream';
import { lineOf, Lines, newlines } from './lines';
import { DEEPEST, measure, TOO_DEEP } from './measure';
import type { Positions } from './position';
import { type ReadError, Unreadable } from './read-error';
import { kubernetesSchema } from './schema';
import { Chunk, split } from './split';

/** A document that was read. */
export interface Document {
  readonly value: unknown;
  /** The text it was read from. */
  readonly chunk: Chunk;
  /** Where its fields stand, if that was noted while it was read. */
  readonly positions?: Positions;
}

/** What a text of YAML documents holds: one that cannot be read does not hide the others. */
export interface Documents {
  readonly documents: readonly Document[];
  readonly errors: readonly ReadError[];
}

/** Reads YAML or JSON as kubectl does; empty documents are left out. */
export function readDocuments(text: string): Documents {
  const documents: Document[] = [];
  const errors: ReadError[] = [];
  for (const { chunk, parse } of parsersOf(normal(text))) {
    try {
      const document = parse(chunk);
      if (document.value !== undefined && document.value !== null) {
        documents.push({ chunk, ...document });
      }
    } catch (error) {
      told(readError(error as Error, chunk), errors);
    }
  }
  return { documents, errors };
}

/** Of templates one line says enough: they are broken all over. */
function told(error: ReadError, errors: ReadError[]): void {
  if (error.message !== TEMPLATES || errors.every(each => each.message !== TEMPLATES)) {
    errors.push(error);
  }
}

interface Parser {
  readonly chunk: Chunk;
  parse(chunk: Chunk): Parsed;
}

type Parsed = Pick<Document, 'value' | 'positions'>;

/** What only looks like JSON may be several documents. */
function parsersOf(text: string): Parser[] {
  const lines = new Lines(text);
  const json = isJson(text) ? jsonParsers(lines) : undefined;
  if (json) {
    return json;
  }
  // js-yaml minds that character wherever it stands.
  const blocks = text.includes('\0') ? undefined : new BlockReader(lines);
  return split(lines).map(chunk => ({ chunk, parse: each => blocks?.read(each) ?? readByLibrary(each.text) }));
}

/** JSON is one document, however its lines start, or several one behind the other; undefined where a part of it is none. */
function jsonParsers(lines: Lines): Parser[] | undefined {
  const whole = jsonParser(new Chunk(lines, 0, lines.text.length));
  const parsers = whole ? [whole] : jsonStream(lines).map(jsonParser);
  return parsers.length > 0 && parsers.every(each => each !== undefined) ? parsers : undefined;
}

function jsonParser(chunk: Chunk): Parser | undefined {
  const json = parsed(chunk.text);
  return json && { chunk, parse: each => checked(json.value, each.text) };
}

/** A byte order mark is no content, and YAML takes three kinds of line ends for the same. */
function normal(text: string): string {
  const marked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return marked.includes('\r') ? marked.replace(/\r\n?/g, '\n') : marked;
}

function readByLibrary(written: string): Parsed {
  // Files that were put together have one at each start.
  const text = written.replace(/^(---\s*)?\uFEFF/, '$1');
  const json = isJson(text) ? parsed(text) : undefined;
  if (json) {
    return checked(json.value, text);
  }
  // `maxDepth` is not among the types of the library.
  const options = { schema: kubernetesSchema(), maxDepth: DEEPEST };
  const value = jsYaml().load(text, options);
  measure(value, text);
  return { value };
}

function checked(value: unknown, text: string): Parsed {
  checkJson(text);
  return { value };
}

/** A flow mapping of YAML looks like JSON, and is none. */
function parsed(text: string): Parsed | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

const TEMPLATES = 'templates ({{ … }}) are not rendered, expected manifests as `helm template` prints them';

/** An action of Helm's templates and the like, at the start of a line or of a value: in quotes it would be a text. */
const ACTION = /^[ \t]*(?:- +)*(?:[\w./-]+:[ \t]+)?\{\{/m;

function readError(error: Error, { line, text }: Chunk): ReadError {
  if (ACTION.test(text)) {
    return { line: line + lineOf(text, ACTION) - 1, message: TEMPLATES };
  }
  if (error instanceof jsYaml().YAMLException) {
    // Some errors carry no mark in spite of the type.
    const mark = error.mark as YAMLException['mark'] | undefined;
    const within = error.reason.startsWith('null byte') ? newlines(text, text.indexOf('\0')) : mark?.line ?? 0;
    return { line: line + Math.min(within, lastLine(text)), message: error.reason.startsWith('nesting exceeded') ? TOO_DEEP : error.reason };
  }
  return { line: line + (error instanceof Unreadable ? error.line - 1 : 0), message: error.message };
}

/** The last line that holds something, from 0: the library finds the end of a text behind it. */
function lastLine(text: string): number {
  return newlines(text.trimEnd());
}
