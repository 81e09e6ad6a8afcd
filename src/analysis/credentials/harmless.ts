/** Where the value is kept, for a tool that fetches it: `vault:secret/db#password`, `ref+awssm://…`, `arn:aws:secretsmanager:…`. */
const REFERENCE = new RegExp(
  '^(?:[a-z][a-z0-9+.-]*://'
  + '|(?:vault|ref|arn|env|file|secrets?|ssm|kms|op|akv|gcp|gsm|sm|aws\\w*|azure\\w*|k8s|kubernetes|conjur|doppler|infisical|keyvault|secretref|configmap|key)[:+#])',
  'i',
);

/** What only a key held elsewhere opens: SOPS, Jasypt, Spring Cloud Config, Sealed Secrets, Ansible. */
const CIPHERTEXT = /^(?:ENC[[(]|\{cipher\}|\$ANSIBLE_VAULT|AgA[A-Za-z0-9+/]{200}|AgB[A-Za-z0-9+/]{200})/;

/** What tells nobody the password: crypt, Argon2, LDAP and PBKDF2 hashes, and digests. */
const HASH = /^(?:\$(?:[0-9a-z]+)\$|\{(?:S?SHA|S?MD5|CRYPT|PBKDF2|ARGON2)[^}]*\}|pbkdf2|scrypt:|argon2|(?:sha[0-9-]+|md5)[:-]|scram-sha)/i;

const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

/** What is public by nature. */
const PUBLIC = /^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY|X509 CRL|TRUSTED CERTIFICATE|CERTIFICATE REQUEST)|^(?:ssh-[a-z0-9]+|ecdsa-[\w-]+) AAAA|^LS0tLS1CRUdJTiB(?:DRVJU|QVUJM)/;

const ALGORITHM = /^(?:sha|md|aes|rsa|hmac|ec|ed|rs|hs|es|ps|base|utf)-?[0-9]+(?:[-_/]?[a-z0-9]+)?$/i;

/** Files, and folders. */
const PATH = /^(?:~|\.{1,2})?\/[\w.@%+-]+(?:\/[\w.@%+-]*)*$|^[A-Za-z]:\\|^[\w@.-]+(?:\/[\w@.-]+)*\.(?:ya?ml|json|toml|ini|conf|properties|pem|crt|key|txt|env|sh|py|js|so|jar|jks|p12)$/;

/** Words, one behind the other, as names of objects, hosts, fields and versions are written. */
const NAME = /^[a-z0-9]+(?:[-._/:][a-z0-9]+)+$|^[A-Z0-9]+(?:[-_.][A-Z0-9]+)+$|^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$|^[A-Za-z_]+$/;

/** A part of a name that is no word. */
const LONGEST_WORD = 16;

const FORMS: readonly RegExp[] = [REFERENCE, CIPHERTEXT, HASH, UUID, PUBLIC, ALGORITHM, PATH];

/** Whether a text is encrypted with a key that is kept elsewhere. */
export function isSealed(text: string): boolean {
  return CIPHERTEXT.test(text);
}

/** Whether a text is a certificate or a public key, and nothing else. */
export function isPublic(text: string): boolean {
  return PUBLIC.test(text) && !text.includes('PRIVATE KEY');
}

/** Whether a text is in a form that gives nothing away: a reference, a hash, a path, something public. */
export function isHarmless(text: string): boolean {
  return FORMS.some(form => form.test(text));
}

/** Whether a text looks like a name. */
export function isName(text: string): boolean {
  return NAME.test(text) && text.split(/[-._/:]/).every(part => part.length < LONGEST_WORD || !/[0-9]/.test(part));
}
