import { isFields } from './fields';
import { cdk8s } from './libraries';
import { plainScalar } from './plain-scalar';
import { quotedScalar } from './quoted-scalar';

/** Longer keys become explicit ones (`? key`). */
const LONGEST_KEY = 128;

/** Thrown inside the printer at a value whose form only the peer knows. */
const UNSURE = Symbol('unsure');

/**
 * Prints documents byte for byte as `cdk8s.Yaml.stringify` does, several times faster.
 *
 * Values whose form is sure (words, whole numbers, booleans, mappings and lists of them) are printed here; a document with
 * any other value is left to the peer.
 */
export function print(documents: readonly unknown[]): string {
  return documents.map(printOne).join('---\n');
}

function printOne(document: unknown): string {
  if (!isFields(document) || Object.keys(document).length === 0) {
    return cdk8s().Yaml.stringify(document);
  }
  try {
    const printer = new Printer();
    printer.mapping(document, '');
    return printer.text;
  } catch (reason) {
    if (reason !== UNSURE) {
      throw reason;
    }
    return cdk8s().Yaml.stringify(document);
  }
}

/** Writes block style: two blanks a level, lists indented. */
class Printer {
  public text = '';

  /** The peer prints an object that stands in two places as anchor and alias. */
  private readonly seen = new Set<object>();

  /** Each key on a line of its own; the first one goes where the caller stands. */
  mapping(value: object, indent: string): void {
    this.meet(value);
    let start = '';
    for (const key of Object.keys(value)) {
      this.text += `${start}${keyOf(key)}:`;
      start = indent;
      this.value((value as Record<string, unknown>)[key], indent);
    }
  }

  private value(value: unknown, indent: string): void {
    if (typeof value !== 'object' || value === null) {
      this.text += ` ${scalar(value)}\n`;
    } else if (isEmpty(value)) {
      this.empty(value);
    } else if (Array.isArray(value)) {
      this.text += '\n';
      this.sequence(value, `${indent}  `);
    } else {
      const deeper = `${indent}  `;
      this.text += `\n${deeper}`;
      this.mapping(value, deeper);
    }
  }

  private sequence(items: readonly unknown[], indent: string): void {
    this.meet(items);
    for (const item of items) {
      this.text += `${indent}-`;
      this.item(item, indent);
    }
  }

  private item(item: unknown, indent: string): void {
    if (Array.isArray(item) && item.length > 0) {
      throw UNSURE;
    }
    if (isFields(item) && !isEmpty(item)) {
      this.text += ' ';
      this.mapping(item, `${indent}  `);
    } else {
      this.value(item, indent);
    }
  }

  private empty(value: object): void {
    this.meet(value);
    this.text += Array.isArray(value) ? ' []\n' : ' {}\n';
  }

  private meet(value: object): void {
    if (this.seen.has(value)) {
      throw UNSURE;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== Array.prototype) {
      throw UNSURE;
    }
    this.seen.add(value);
  }
}

/** Manifests have few different keys. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 10_000;

function keyOf(key: string): string {
  const known = KEYS.get(key);
  if (known !== undefined) {
    return known;
  }
  const printed = key !== '' && key.length <= LONGEST_KEY ? plainScalar(key) ?? quotedScalar(key) : undefined;
  if (printed === undefined) {
    throw UNSURE;
  }
  if (KEYS.size < MOST_KEYS) {
    KEYS.set(key, printed);
  }
  return printed;
}

function isEmpty(value: object): boolean {
  for (const _ in value) {
    return false;
  }
  return true;
}

function scalar(value: unknown): string {
  if (typeof value === 'string') {
    const printed = plainScalar(value) ?? quotedScalar(value);
    if (printed !== undefined) {
      return printed;
    }
  }
  if (typeof value === 'boolean' || value === null) {
    return String(value);
  }
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
    return String(value);
  }
  throw UNSURE;
}
