import { assignedCredential } from '../../../src/analysis/credentials/assigned';
import { CHOSEN, RANDOM } from './made';

test.each([
  ['properties', `db.user=app\ndb.password=${CHOSEN}`],
  ['YAML', `db:\n  password: ${CHOSEN}`],
  ['quoted YAML', `db:\n  password: "${CHOSEN}"`],
  ['JSON', `{ "api": { "apiKey": "${RANDOM}" } }`],
  ['JSON within JSON', JSON.stringify(JSON.stringify({ password: CHOSEN }))],
  ['XML', `<db><password>${CHOSEN}</password></db>`],
  ['a flag', `--api-token=${RANDOM}`],
  ['a property of Java', `-Ddb.password=${CHOSEN}`],
  ['a script', `export PGPASSWORD='${CHOSEN}'; psql`],
  ['a connection string', `Server=db;User Id=app;Password=${CHOSEN};`],
  ['the query of a URL', `https://api.acme.example/v1?user=app&access_token=${RANDOM}`],
  ['one line among many', `${'level: info\n'.repeat(10_000)}token: ${RANDOM}\n`],
])('finds a credential in %s', (_, text) => {
  expect(assignedCredential(text)).toMatchObject({ isCertain: false });
});

test.each([
  ['a comment', `# password: ${CHOSEN}`],
  ['a comment of a script', `  // password = "${CHOSEN}"`],
  ['a comment of SQL', `-- password = ${CHOSEN}`],
  ['a tag of YAML', 'password: !secret db1'],
  ['an alias of YAML', 'password: *password1'],
  ['a call', 'token = getToken1()'],
  ['a variable', 'password=$PASSWORD1\npassword=${PASSWORD1}\npassword=$(cat /run/pw1)'],
  ['a template', 'password: {{ .Values.db.password1 }}\npassword: "{{ .Values.db.password1 }}"'],
  ['a mark', 'password: <password1>'],
  ['another field', `token_url: https://a.example\nusername: ${RANDOM}`],
  ['a schema', '{ "password": { "type": "string1", "description": "The password1 of the user" } }'],
  ['a query of metrics', 'sum(kube_secret_info{secret=~"default-token.+1"})'],
  ['no words that mean one', `level: ${RANDOM}`],
])('finds none in %s', (_, text) => {
  expect(assignedCredential(text)).toBeUndefined();
});

test('takes time in proportion to the text', () => {
  const started = process.hrtime.bigint();
  assignedCredential('token'.repeat(200_000));
  assignedCredential('token=a '.repeat(100_000));
  assignedCredential(`#${` token=${RANDOM}`.repeat(30_000)}`.replaceAll('\n', ' '));
  expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(3);
});
