import * as yaml from 'js-yaml';
import { KUBERNETES_SCHEMA } from './schema';
import { type Chunk, split } from './split';

/** A document that was read. */
export interface Document {
  readonly value: unknown;
  /** The text it was read from. */
  readonly chunk: Chunk;
}

/** A document that could not be read. */
export interface ReadError {
  readonly line: number;
  readonly message: string;
  /** Whether it was read, but is no Kubernetes object. */
  readonly isStranger?: boolean;
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
  for (const chunk of chunksOf(text)) {
    try {
      const value = valueOf(chunk.text);
      if (value !== undefined && value !== null) {
        documents.push({ value, chunk });
      }
    } catch (error) {
      errors.push(readError(error as yaml.YAMLException | SyntaxError, chunk));
    }
  }
  return { documents, errors };
}

/** JSON is one document, however its lines start. */
function chunksOf(text: string): Chunk[] {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return isJson(whole) ? [{ text: whole, line: 1 }] : split(whole);
}

function valueOf(text: string): unknown {
  if (isJson(text)) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // A flow mapping of YAML looks alike.
    }
  }
  return yaml.load(text, { schema: KUBERNETES_SCHEMA });
}

function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

function readError(error: yaml.YAMLException | SyntaxError, { line }: Chunk): ReadError {
  if (error instanceof yaml.YAMLException) {
    // Some errors carry no mark in spite of the type.
    const mark = error.mark as yaml.YAMLException['mark'] | undefined;
    return { line: line + (mark?.line ?? 0), message: error.reason };
  }
  return { line, message: error.message };
}
