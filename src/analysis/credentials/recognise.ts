import { CLOUD_FORMATS } from './cloud-formats';
import { CODE_FORMATS } from './code-formats';
import type { Credential } from './credential';
import type { Format } from './format';
import { KEY_FORMATS } from './key-formats';
import { SERVICE_FORMATS } from './service-formats';

const FORMATS: readonly Format[] = [...KEY_FORMATS, ...CLOUD_FORMATS, ...CODE_FORMATS, ...SERVICE_FORMATS];

const HINTS = new RegExp([...new Set(FORMATS.flatMap(format => format.hints))].map(escape).join('|'));

/** Anything shorter could be guessed, or is no credential. */
const SHORTEST = 16;

/** How much of a credential tells what it is like. */
const LOOKED_AT = 256;

/** Fewer different characters than this stand for a credential, and are none. */
const LEAST_VARIETY = 6;

/** The first credential in a text that can be told by its form alone. */
export function recognise(text: string): Credential | undefined {
  if (text.length < SHORTEST || !HINTS.test(text)) {
    return undefined;
  }
  let doubtful: Credential | undefined;
  for (const format of FORMATS) {
    const credential = format.hints.some(hint => text.includes(hint)) ? find(format, text) : undefined;
    if (credential?.isCertain) {
      return credential;
    }
    doubtful ??= credential;
  }
  return doubtful;
}

/** Documentation prints credentials that open nothing; where one stands, a real one is meant to. */
function find({ kind, pattern, accepts }: Format, text: string): Credential | undefined {
  let doubtful: Credential | undefined;
  for (const [found, secret = found] of text.matchAll(pattern)) {
    if (isVaried(secret.slice(0, LOOKED_AT)) && (accepts?.(found) ?? true)) {
      if (!/example|dummy|your/i.test(secret)) {
        return { kind, isCertain: true };
      }
      doubtful = { kind, isCertain: false };
    }
  }
  return doubtful;
}

/** Words in small letters, and one character over and over, are no keys. */
function isVaried(secret: string): boolean {
  return new Set(secret).size >= LEAST_VARIETY && /[A-Z0-9]/.test(secret) && longestRun(secret) <= secret.length / 2;
}

function longestRun(text: string): number {
  return Math.max(...(text.match(/(.)\1*/gs) ?? []).map(run => run.length));
}

function escape(text: string): string {
  return text.replace(/[.+*?^$()[\]{}|\\/]/g, '\\$&');
}
