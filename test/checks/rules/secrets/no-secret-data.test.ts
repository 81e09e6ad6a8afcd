import { externalSecretStore } from '../../../../src/checks/rules/secrets/external-secret-store';
import { noSecretData } from '../../../../src/checks/rules/secrets/no-secret-data';
import { Severity } from '../../../../src/findings/severity';
import { CHOSEN } from '../../../analysis/credentials/made';
import { hitsOf, testRule } from '../../rule-bench';
import { together } from '../../together';

const secret = (parts: object) => `apiVersion: v1\nkind: Secret\nmetadata: { name: db }\n${Object.entries(parts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')}`;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

testRule(noSecretData, {
  accepts: {
    'no data': secret({}),
    'empty values': secret({ data: { a: '', b: null }, stringData: { c: ' \n' } }),
    'what a plugin puts in': secret({ stringData: { a: '<path:secret/data/db#password>', b: '${PASSWORD}' }, data: { c: base64('{{ .password }}') } }),
    'ciphertext': secret({ data: { a: 'ENC[AES256_GCM,data:aGVsbG8=,iv:aGVsbG8=,tag:aGVsbG8=,type:str]' } }),
    'a certificate': secret({ data: { 'ca.crt': base64(CERTIFICATE) } }),
    'wrong types': secret({ data: 'a', stringData: ['b'] }),
  },
  rejects: {
    'data': [secret({ data: { password: base64(CHOSEN) } }), 'data'],
    'data that is no text': [secret({ data: { store: Buffer.from([1, 2, 3, 254]).toString('base64') } }), 'data'],
    'texts': [secret({ stringData: { password: CHOSEN } }), 'stringData'],
    'both': [secret({ data: { a: base64('x') }, stringData: { b: 'y' } }), 'data', 'stringData'],
    'a weak password': [secret({ stringData: { password: 'changeme' } }), 'stringData'],
    'JSON, which ends like a template': [secret({ stringData: { '.dockerconfigjson': '{"auths":{"ghcr.io":{"auth":"YTpi"}}}' } }), 'stringData'],
    'a certificate with its key': [secret({ data: { 'tls.pem': base64(`${CERTIFICATE}-----BEGIN PRIVATE KEY-----\n`) } }), 'data'],
    'a number': [secret({ stringData: { port: 5432 } }), 'stringData'],
  },
});

test('names the keys, up to five of them', () => {
  const found = (keys: string) => hitsOf(noSecretData, secret({ stringData: Object.fromEntries([...keys].map(key => [key, 'x'])) }))[0]!.breach.found;
  expect([found('ab'), found('abcdefg')]).toEqual(['literal (a, b)', 'literal (a, b, c, d, e and 2 more)']);
});

test('is low for a configuration without a credential', () => {
  const severityOf = (text: string) => hitsOf(noSecretData, secret({ stringData: { 'grafana.ini': text } }))[0]!.breach.severity;
  expect(severityOf('[dates]\ndefault_timezone = UTC\n')).toBe(Severity.LOW);
  expect(severityOf(`[dates]\nadmin_password = ${CHOSEN}\n`)).toBeUndefined();
});

test('holds the finding that no store fills the Secret', () => {
  expect(together([noSecretData, externalSecretStore], secret({ stringData: { a: 'x' } }))).toEqual(['no-secret-data > external-secret-store']);
});
