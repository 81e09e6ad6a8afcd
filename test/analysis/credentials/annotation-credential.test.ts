import { annotationCredential } from '../../../src/analysis/credentials/annotation-credential';
import { CHOSEN, RANDOM } from './made';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const applied = (object: object) => JSON.stringify({ apiVersion: 'v1', metadata: {}, ...object });

test.each([
  ['a password', 'acme.example/password', CHOSEN],
  ['a token', 'api-token', RANDOM],
  ['a token within its text', 'acme.example/snippet', `proxy_set_header: x\ntoken: ${RANDOM}`],
  ['the data of a Secret', LAST_APPLIED, applied({ kind: 'Secret', data: { user: 'YXBw' } })],
  ['the texts of a Secret', LAST_APPLIED, applied({ kind: 'Secret', stringData: { user: 'app' } })],
  ['the data of a ConfigMap', LAST_APPLIED, applied({ kind: 'ConfigMap', data: { password: CHOSEN } })],
])('finds %s', (_, key, value) => {
  expect(annotationCredential(key, value)).toBeDefined();
});

test.each([
  ['a checksum', 'checksum/secret', '4f9a1c77e02b5d8836a0c1d9fe42b7114f9a1c77e02b5d8836a0c1d9fe42b711'],
  ['the hash of a Secret under another name', 'acme.example/config-secret', '4f9a1c77e02b5d8836a0c1d9fe42b711'],
  ['a random roll', 'rollme', RANDOM],
  ['the name of a Secret', 'cert-manager.io/private-key-secret-name', 'web-tls-2'],
  ['a Secret without data', LAST_APPLIED, applied({ kind: 'Secret', data: {} })],
  ['a Secret with empty data', LAST_APPLIED, applied({ kind: 'Secret', data: { user: '' } })],
  ['a reference to a Secret', LAST_APPLIED, applied({ kind: 'Pod', spec: { volumes: [{ secret: { secretName: 'db' } }] } })],
  ['what is no JSON', LAST_APPLIED, '{'],
  ['JSON that is no object', LAST_APPLIED, '[]'],
  ['a template of an injector', 'vault.hashicorp.com/agent-inject-template-db', '{{ with secret "db" }}PASSWORD="{{ .Data.password }}"{{ end }}'],
])('finds nothing in %s', (_, key, value) => {
  expect(annotationCredential(key, value)).toBeUndefined();
});
