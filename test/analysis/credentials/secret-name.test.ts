import { secretName } from '../../../src/analysis/credentials/secret-name';

test.each([
  ['password', ['PASSWORD', 'DB_PASSWORD', 'dbPassword', 'spring.datasource.password', 'PGPASSWORD', 'MYSQL_ROOT_PASSWD', 'SMTP_PASS', 'db-pwd', 'PASSPHRASE', 'PASSWORD_1', 'admin-pw']],
  ['token', ['TOKEN', 'GITHUB_TOKEN', 'accessToken', 'authtoken', 'client-secret', 'SECRET', 'WEBHOOK_SECRET_B64', 'credentials', 'IMAGE_PULL_SECRETS']],
  ['key', ['API_KEY', 'apiKey', 'APIKey', 'APIKEY', 'ACCESS_KEY', 'secret_key', 'SECRET_KEY_BASE', 'ENCRYPTION_KEY', 'signing.key', 'private-key', 'JWT_KEY', 'x-api-key']],
])('knows a %s by its name', (kind, names) => {
  expect(names.map(name => [name, secretName(name)])).toEqual(names.map(name => [name, kind]));
});

test.each([
  'PASSWORD_FILE', 'TOKEN_PATH', 'SECRET_NAME', 'secretName', 'TOKEN_TTL', 'TOKEN_URL', 'PASSWORD_POLICY', 'TOKEN_EXPIRATION_SECONDS', 'PASSWORD_MIN_LENGTH',
  'ACCESS_KEY_ID', 'PUBLIC_KEY', 'PASSWORD_HASH', 'hashedPassword', 'ALLOW_EMPTY_PASSWORD', 'PWD', 'OLDPWD', 'KEY', 'primaryKey', 'FOREIGN_KEY', 'CACHE_KEY',
  'SECRETS_DIR', 'NEXT_PAGE_TOKEN', 'checksum/secret', 'TOKENIZER', 'KEYCLOAK_URL', 'KEY_PREFIX', 'compass', 'encryptedPassword', '', 'monkey',
])('takes %s for the name of something else', name => {
  expect(secretName(name)).toBeUndefined();
});
