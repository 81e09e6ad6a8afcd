import { noCredentialInEnv } from '../../../../src/checks/rules/secrets/no-credential-in-env';
import { noCredentialInUrl } from '../../../../src/checks/rules/secrets/no-credential-in-url';
import { Severity } from '../../../../src/findings/severity';
import { CHOSEN, made, RANDOM } from '../../../analysis/credentials/made';
import { hitsOf, testRule } from '../../rule-bench';
import { together } from '../../together';

const env = (name: string, value: string) => JSON.stringify({ env: [{ name, value }] });
const PATH = 'spec.containers[0].env[0].value';
const GITHUB = made('gh', 'p_', 'a1B2c3D4', RANDOM, RANDOM).slice(0, 40);

testRule(noCredentialInEnv, {
  accepts: {
    'a file': env('DB_PASSWORD_FILE', '/run/secrets/db/password'),
    'a name': env('DB_SECRET_NAME', 'db-5f7t8k9g6h'),
    'a duration': env('TOKEN_TTL', '3600s'),
    'a placeholder': env('DB_PASSWORD', 'changeme'),
    'a variable': env('DB_PASSWORD', '$(OTHER_PASSWORD)'),
    'a password in a URL, which is another finding': env('DB_URL', `postgres://app:${CHOSEN}@db/app`),
    'a reference': 'env: [{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: db, key: password } } }]',
    'wrong types': 'env: [1, { name: 1, value: 2 }, { value: x }]',
  },
  rejects: {
    'a known form under any name': [env('COLOR', GITHUB), PATH],
    'a key of AWS by its name': [env('AWS_SECRET_ACCESS_KEY', made(RANDOM, RANDOM)), PATH],
    'a password': [env('DB_PASSWORD', CHOSEN), PATH],
    'a password in options': [env('JAVA_OPTS', `-Xmx1g -Djavax.net.ssl.keyStorePassword=${CHOSEN}`), PATH],
    'a variable without a name': [JSON.stringify({ env: [{ value: GITHUB }] }), PATH],
  },
});

test('is critical where the form leaves no doubt, and medium where name and look speak', () => {
  expect(hitsOf(noCredentialInEnv, env('COLOR', GITHUB))[0]!.breach.severity ?? noCredentialInEnv.severity).toBe(Severity.CRITICAL);
  expect(hitsOf(noCredentialInEnv, env('API_TOKEN', RANDOM))[0]!.breach.severity).toBe(Severity.MEDIUM);
});

test('is one finding with the URL that the token stands in', () => {
  const yaml = JSON.stringify({ env: [{ name: 'REPO', value: `https://${GITHUB}@github.com/acme/web` }, { name: 'DB', value: `postgres://app:${CHOSEN}@db` }] });
  expect(together([noCredentialInEnv, noCredentialInUrl], yaml)).toEqual(['no-credential-in-env > no-credential-in-url', 'no-credential-in-url']);
});
