import * as fc from 'fast-check';
import { recognise } from '../../../src/analysis/credentials/recognise';
import { PLANTED } from './planted';

test('recognises each form, wherever it stands', () => {
  for (const planted of PLANTED) {
    fc.assert(fc.property(planted, fc.constantFrom('', 'url: ', 'curl -H "', '\n'), ({ kind, text }, before) => {
      expect(recognise(`${before}${text}`)).toEqual({ kind, isCertain: true });
    }), { numRuns: 30 });
  }
});

test('does not recognise a form within a longer word', () => {
  for (const start of ['AKIA', 'ghp_', 'npm_', 'AIza']) {
    expect(recognise(`x${start}${'a1B2c3D4e5F6g7H8i9J0'.repeat(2)}`)).toBeUndefined();
  }
});

test.each([
  ['a certificate', `-----BEGIN CERTIFICATE-----\n${'MIIB9TCCAZugAwIBAgIQ'.repeat(3)}\n-----END CERTIFICATE-----`],
  ['a public key', `-----BEGIN PUBLIC KEY-----\n${'MFkwEwYHKoZIzj0CAQYI'.repeat(3)}\n-----END PUBLIC KEY-----`],
  ['a private key that is left out', '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----'],
  ['the frame of a private key', 'the file starts with -----BEGIN PRIVATE KEY----- and ends with -----END PRIVATE KEY-----'],
  ['a digest', `sha256:${'0123456789abcdef'.repeat(4)}`],
  ['a UUID', '123e4567-e89b-42d3-a456-426614174000'],
  ['a run of one character', `ghp_${'x'.repeat(36)}`],
  ['a run with a few others', `ghp_${'0'.repeat(30)}abcdef`],
  ['words', 'xoxb-your-slack-bot-token-goes-here'],
  ['a JSON Web Token without a signature', ['eyJhbGciOiJub25lIn0', 'eyJzdWIiOiJ0ZXN0In0', 'AAAAAAAAAAAAAAAAAAAA'].join('.')],
  ['dotted base64 that is no JSON Web Token', ['eyJxxxxxxxxxxxxx', 'eyJyyyyyyyyyyyyyy', 'zzzzzzzzzzzzzzzzzzz1'].join('.')],
  ['a registry login that is put in later', JSON.stringify({ auth: Buffer.from('user:<password>').toString('base64') })],
  ['an empty registry login', '{"auths":{"ghcr.io":{"auth":""}}}'],
  ['a hole', 'Authorization: Bearer ${TOKEN_FROM_THE_ENVIRONMENT}'],
  ['a long text', 'secret AccountKey= eyJ '.repeat(1000)],
])('does not recognise %s', (_, text) => {
  expect(recognise(text)).toBeUndefined();
});

test('doubts what documentation prints', () => {
  expect(recognise(['AKIA', 'IOSFODNN7EXAMPLE'].join(''))).toEqual({ kind: 'AWS access key', isCertain: false });
});

test('prefers what is certain', () => {
  const certain = `AKIA${'A2B3C4D5E6F7G2H3'}`;
  expect(recognise(`${['AKIA', 'IOSFODNN7EXAMPLE'].join('')} ${certain}`)).toEqual({ kind: 'AWS access key', isCertain: true });
});

test('takes time in proportion to the text', () => {
  const started = process.hrtime.bigint();
  recognise(`eyJ${'a'.repeat(500_000)}`);
  recognise(`-----BEGIN PRIVATE KEY-----${'a: b\n'.repeat(50_000)}`);
  recognise('LS0tLS1CRUdJTi'.repeat(30_000));
  expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(2);
});
