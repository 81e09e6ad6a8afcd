/** What kind of credential a name means. */
export type SecretName = 'password' | 'token' | 'key';

/** Words that say nothing behind the one that counts: `PASSWORD_1`, `TOKEN_B64`, `SECRET_KEY_BASE`. */
const TRAILERS = new Set(['value', 'b64', 'base64', 'plain', 'plaintext', 'raw', 'text', 'base', 'old', 'new', 'current', 'previous', 'primary', 'secondary']);

/** Words that make it something else: `PASSWORD_HASH` ends otherwise, `hashed_password` does not. */
const OTHERWISE = new Set([
  'hash', 'hashed', 'checksum', 'digest', 'sha', 'sha1', 'sha256', 'md5', 'fingerprint', 'public', 'no', 'without', 'disable', 'allow', 'page', 'next', 'continue',
  'csrf', 'xsrf', 'example', 'sample', 'sealed', 'encrypted',
]);

/** Without one of these no name means a credential. */
const WORD = /pass|pwd|pw|secret|token|credential|key/i;

const PASSWORD = /(?:passwords?|passwd|passphrase|passcode)$/;
const TOKEN = /(?:tokens?|secrets?|credentials?)$/;
const KEY = /(?:api|access|secret|private|encryption|signing|auth|master)keys?$/;

/** What stands before `key` where the key is secret. */
const KEY_WORDS = new Set([
  'api', 'access', 'secret', 'private', 'encryption', 'signing', 'signature', 'master', 'auth', 'account', 'shared', 'storage', 'app', 'application', 'hmac',
  'session', 'jwt', 'cookie', 'cipher', 'crypto', 'aes', 'webhook', 'service', 'integration', 'admin', 'ingest',
]);

/** What a name means that ends in the word for a credential; undefined for names of other things, such as `TOKEN_TTL` or `PASSWORD_FILE`. */
export function secretName(name: string): SecretName | undefined {
  if (!WORD.test(name)) {
    return undefined;
  }
  const words = wordsOf(name);
  while (words.length > 1 && isTrailer(words.at(-1)!)) {
    words.pop();
  }
  return words.some(word => OTHERWISE.has(word)) ? undefined : kindOf(words.at(-1) ?? '', words.at(-2));
}

function kindOf(last: string, before: string | undefined): SecretName | undefined {
  if (PASSWORD.test(last) || isShortPassword(last, before)) {
    return 'password';
  }
  if (KEY.test(last) || isKey(last, before)) {
    return 'key';
  }
  return TOKEN.test(last) ? 'token' : undefined;
}

/** `pwd` alone is the working directory. */
function isShortPassword(last: string, before: string | undefined): boolean {
  return last === 'pass' || (before !== undefined && (last === 'pwd' || last === 'pw')) || /^(?:db|pg|mysql|redis|ftp|smtp|ldap|user|root|admin)(?:pass|pwd)$/.test(last);
}

function isKey(last: string, before: string | undefined): boolean {
  return before !== undefined && (last === 'key' || last === 'keys') && KEY_WORDS.has(before);
}

function isTrailer(word: string): boolean {
  return TRAILERS.has(word) || /^[0-9]+$/.test(word);
}

/** `dbPassword`, `DB_PASSWORD` and `db.password` are two words; `APIKey` is two, too. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '');
}
