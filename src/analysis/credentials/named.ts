import { decodedText } from './base64';
import type { Credential } from './credential';
import { isHarmless, isName } from './harmless';
import { isPlaceholder } from './placeholder';
import { looksRandom } from './random';
import { type SecretName, secretName } from './secret-name';

const SHORTEST_PASSWORD = 6;

const WORDS_WITH_DIGITS = /k8s|e2e|i18n|l10n|o11y|a11y|v[0-9]+(?:alpha|beta)[0-9]+|b64|s3|ec2|h2c/g;

/** A credential by its name and the look of its value; undefined where one of both speaks against it. */
export function namedCredential(name: string, value: string): Credential | undefined {
  const kind = secretName(name);
  return kind !== undefined && looksSecret(kind, value.trim()) ? { kind, isCertain: false } : undefined;
}

/** Whether a value looks like a password that somebody chose, or like a key that a machine made. */
export function looksSecret(kind: SecretName, value: string): boolean {
  if (/\s/.test(value) || isPlaceholder(value) || isHarmless(value) || isNameFor(kind, value)) {
    return false;
  }
  const decoded = decodedText(value);
  if (decoded !== undefined && isMeant(value, decoded)) {
    return looksSecret(kind, decoded.trim());
  }
  return looksRandom(value) || (kind === 'password' && looksChosen(value));
}

/** A name with digits in place of letters is a password, where one should be. */
function isNameFor(kind: SecretName, value: string): boolean {
  return isName(value) && !(kind === 'password' && /[a-z][0-9][a-z]/.test(value.replace(WORDS_WITH_DIGITS, '')));
}

/** Letters with something between them: what forms ask of passwords. */
function looksChosen(value: string): boolean {
  return value.length >= SHORTEST_PASSWORD && /[A-Za-z]/.test(value) && /[^A-Za-z._\-/:,]/.test(value);
}

/** Whether a text was meant as base64: short ones could be words as well, unless they are padded. */
function isMeant(value: string, decoded: string): boolean {
  return /^[\x20-\x7e\s]+$/.test(decoded) && (decoded.length >= SHORTEST_PASSWORD || value.endsWith('='));
}
