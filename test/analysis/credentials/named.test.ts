import { namedCredential } from '../../../src/analysis/credentials/named';
import { CHOSEN, made, RANDOM } from './made';

const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  ['a password that a person chose', 'DB_PASSWORD', CHOSEN],
  ['a short password with a digit', 'DB_PASSWORD', made('hunt', 'er2')],
  ['a password with digits for letters', 'DB_PASSWORD', made('s3cr', '3t-value')],
  ['a password in base64', 'DB_PASSWORD', base64(CHOSEN)],
  ['a login in base64', 'SMTP_PASSWORD', base64(`bot:${CHOSEN}`)],
  ['a token that a machine made', 'API_TOKEN', RANDOM],
  ['a key in hexadecimal digits', 'ENCRYPTION_KEY', made('4f9a1c', '77e02b', '5d8836', 'a0c1d9', 'fe42b7')],
  ['a token with blanks around it', 'API_TOKEN', ` ${RANDOM}\n`],
  ['a bootstrap token', 'TOKEN', made('abc123', '.', '4f9a1c77e02b5d88')],
])('takes %s for a credential', (_, name, value) => {
  expect(namedCredential(name, value)).toMatchObject({ isCertain: false });
});

test.each([
  ['another name', 'USER', RANDOM],
  ['nothing', 'PASSWORD', ''],
  ['a placeholder', 'PASSWORD', 'changeme1'],
  ['a placeholder in base64', 'PASSWORD', base64('changeme1')],
  ['a short word in base64', 'PASSWORD', base64('test')],
  ['a variable', 'PASSWORD', '$(DB_PASSWORD)'],
  ['a variable of a shell', 'PASSWORD', '${DB_PASSWORD1}'],
  ['a variable with dashes and dots', 'PASSWORD', '$email-password1'],
  ['a key of a Secret, as Argo CD names it', 'CLIENT_SECRET', '$dex-secret:dex.github.clientSecret2'],
  ['a template', 'PASSWORD', '{{ .Values.password1 }}'],
  ['the name of a Secret', 'TLS_SECRET', 'web-tls-5f7t8k9g6h'],
  ['a path', 'PRIVATE_KEY', '/etc/tls/tls2.key'],
  ['a file', 'GOOGLE_APPLICATION_CREDENTIALS', 'config/gcp-key2.json'],
  ['a URL', 'TOKEN', 'https://idp.acme.example/oauth2/token1'],
  ['a reference for a plugin', 'PASSWORD', 'vault:secret/data/shop#password1'],
  ['an ARN', 'DB_SECRET', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1b2c3'],
  ['ciphertext', 'PASSWORD', 'ENC[AES256_GCM,data:a1b2c3,iv:d4e5f6,type:str]'],
  ['a UUID', 'CLIENT_SECRET', '123e4567-e89b-42d3-a456-426614174000'],
  ['a digest', 'TOKEN', `sha256:${'0123456789abcdef'.repeat(4)}`],
  ['the hash of a password', 'PASSWORD', '$2y$10$abcdefghijklmnopqrstuv'],
  ['the name of an algorithm', 'password', 'sha256'],
  ['the name of a host', 'TOKEN', 'vault-0.vault-internal.svc:8200'],
  ['a name with a digit', 'PASSWORD', 'shop-db2.k8s.local'],
  ['a boolean', 'PASSWORD', 'true'],
  ['a number', 'TOKEN', '3600'],
  ['a duration', 'TOKEN', '1h30m'],
  ['words', 'PASSWORD', 'correcthorse'],
  ['a field', 'TOKEN', 'request.headers.token1'],
  ['a constant', 'API_KEY', 'ACME_API_KEY_2'],
  ['a sentence', 'PASSWORD', 'the 1st password of the database'],
  ['a certificate', 'ACCESS_KEY', '-----BEGIN CERTIFICATE-----'],
  ['a public key', 'AUTH_KEY', `ssh-ed25519 AAAA${RANDOM}`],
])('does not take %s for a credential', (_, name, value) => {
  expect(namedCredential(name, value)).toBeUndefined();
});
