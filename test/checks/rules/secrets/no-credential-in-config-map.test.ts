import { noCredentialInConfigMap } from '../../../../src/checks/rules/secrets/no-credential-in-config-map';
import { noCredentialInUrl } from '../../../../src/checks/rules/secrets/no-credential-in-url';
import { CHOSEN, made, RANDOM } from '../../../analysis/credentials/made';
import { testRule } from '../../rule-bench';
import { together } from '../../together';

const configMap = (parts: object) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: app }\n${Object.entries(parts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')}`;
const KEY = `-----BEGIN ${made('PRIVATE', ' KEY')}-----\n${RANDOM.repeat(3)}\n-----END ${made('PRIVATE', ' KEY')}-----\n`;

testRule(noCredentialInConfigMap, {
  accepts: {
    'no data': configMap({}),
    'configuration': configMap({ data: { 'app.yaml': 'log:\n  level: info\ntokenTtl: 3600\n' } }),
    'a certificate': configMap({ data: { 'ca.crt': `-----BEGIN CERTIFICATE-----\n${RANDOM.repeat(3)}\n-----END CERTIFICATE-----\n` } }),
    'a template': configMap({ data: { 'app.properties': 'db.password=${DB_PASSWORD}\n' } }),
    'a comment': configMap({ data: { 'app.yaml': `# password: ${CHOSEN}\n` } }),
    'a dashboard': configMap({ data: { 'nodes.json': JSON.stringify({ panels: [{ targets: [{ expr: 'sum(rate(x{key="a"}[5m])) by (token)' }], id: 1 }] }) } }),
    'bytes': configMap({ binaryData: { logo: 'iVBORw0KGgo=' } }),
    'wrong types': configMap({ data: [1], binaryData: { a: 1, b: null } }),
    'a password in a URL, which is another finding': configMap({ data: { url: `postgres://app:${CHOSEN}@db/app` } }),
  },
  rejects: {
    'a password as an entry': [configMap({ data: { DB_PASSWORD: CHOSEN } }), 'data.DB_PASSWORD'],
    'a password in a file': [configMap({ data: { 'app.properties': `db.user=app\ndb.password=${CHOSEN}` } }), 'data["app.properties"]'],
    'a private key': [configMap({ data: { 'tls.key': KEY } }), 'data["tls.key"]'],
    'a private key in binary data': [configMap({ binaryData: { key: Buffer.from(KEY).toString('base64') } }), 'binaryData.key'],
    'a token in a dashboard': [configMap({ data: { 'a.json': JSON.stringify({ datasource: { apiKey: RANDOM } }) } }), 'data["a.json"]'],
  },
});

test('is one finding with the URL that the token stands in', () => {
  const yaml = configMap({ data: { repo: `https://${made('gh', 'p_', 'a1B2c3D4', RANDOM, RANDOM).slice(0, 40)}@github.com/acme/web` } });
  expect(together([noCredentialInConfigMap, noCredentialInUrl], yaml)).toEqual(['no-credential-in-config-map > no-credential-in-url']);
});
