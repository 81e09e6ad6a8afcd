import { imageKey, imageName, imageReference } from '../../src/images/reference';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

test.each([
  ['nginx', 'docker.io', 'library/nginx', undefined, undefined],
  ['nginx:1.29', 'docker.io', 'library/nginx', '1.29', undefined],
  ['acme/web', 'docker.io', 'acme/web', undefined, undefined],
  ['docker.io/nginx', 'docker.io', 'library/nginx', undefined, undefined],
  ['index.docker.io/acme/web:1', 'docker.io', 'acme/web', '1', undefined],
  ['ghcr.io/acme/web:2.4.1', 'ghcr.io', 'acme/web', '2.4.1', undefined],
  ['localhost/web', 'localhost', 'web', undefined, undefined],
  ['localhost:5000/web:x', 'localhost:5000', 'web', 'x', undefined],
  ['registry:5000/a/b/c', 'registry:5000', 'a/b/c', undefined, undefined],
  ['[2001:db8::1]:5000/web', '[2001:db8::1]:5000', 'web', undefined, undefined],
  [`ghcr.io/acme/web:2.4.1@${DIGEST}`, 'ghcr.io', 'acme/web', '2.4.1', DIGEST],
  [`nginx@${DIGEST}`, 'docker.io', 'library/nginx', undefined, DIGEST],
  ['a__b/c-d--e/f.g', 'docker.io', 'a__b/c-d--e/f.g', undefined, undefined],
])('%s is read', (text, registry, repository, tag, digest) => {
  expect(imageReference(text)).toEqual({ registry, repository, ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) });
});

test.each([
  '', ' ', 'nginx latest', ':tag', 'nginx:', 'nginx@', 'Nginx', 'ghcr.io/Acme/web', 'acme//web', '/web', 'web/', 'a_/b', 'nginx:.x', `nginx:${'x'.repeat(129)}`,
  'nginx@sha256:abc', `nginx@sha256:${'G'.repeat(64)}`, `${'x'.repeat(256)}`, 'https://ghcr.io/acme/web', 'a'.repeat(64), '$(IMAGE)', '{{ .Values.image }}',
])('%j is no reference', text => {
  expect(imageReference(text)).toBeUndefined();
});

test('two references to one image have one key', () => {
  expect(imageKey(imageReference('nginx:1')!)).toBe(imageKey(imageReference(`docker.io/library/nginx:1@${DIGEST}`)!));
  expect(imageName(imageReference('nginx:1')!)).toBe('docker.io/library/nginx');
});
