import { ImageLock } from '../../src/index';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const lock = (images: string) => ImageLock.fromYaml(`apiVersion: cdk8s-hardened/v1\nkind: ImageLock\nimages:\n${images}`, 'images.lock.yaml');

test('finds an image by whatever name it is called', () => {
  const found = lock(`  - image: docker.io/library/nginx:1.29@${DIGEST}\n  - image: ghcr.io/acme/web@${DIGEST}\n`);
  expect(['nginx:1.29', 'docker.io/nginx:1.29', `nginx:1.29@sha256:${'b'.repeat(64)}`].map(image => found.resolve(image)))
    .toEqual([0, 1, 2].map(() => `docker.io/library/nginx:1.29@${DIGEST}`));
  expect(found.resolve('ghcr.io/acme/web')).toBe(`ghcr.io/acme/web@${DIGEST}`);
});

test.each(['nginx', 'nginx:1.30', 'other/nginx:1.29', 'not an image'])('does not find %s', image => {
  expect(lock(`  - image: nginx:1.29@${DIGEST}\n`).resolve(image)).toBeUndefined();
});

test('may say more of an image', () => {
  const text = `  - image: nginx:1@${DIGEST}\n    mediaType: application/vnd.oci.image.index.v1+json\n    resolvedAt: 2026-11-21T02:07:17Z\n    platforms: { linux/amd64: { manifest: "${DIGEST}", config: "${DIGEST}" } }\n`;
  expect(lock(text).resolve('nginx:1')).toBe(`nginx:1@${DIGEST}`);
});

test.each([
  ['  - image: nginx:1.29\n', 'images.lock.yaml:4: images[0].image is "nginx:1.29", expected an image with its digest: `registry/name:tag@sha256:…`'],
  [`  - image: Nginx@${DIGEST}\n`, `images.lock.yaml:4: images[0].image is "Nginx@${DIGEST}", expected an image with its digest`],
  [`  - image: nginx@${DIGEST}\n    digset: x\n`, 'images.lock.yaml:5: images[0].digset is not a known field, expected image, mediaType, platforms, resolvedAt, evidence'],
  [`  - image: nginx:1@${DIGEST}\n  - image: docker.io/nginx:1@${DIGEST}\n`, 'images.lock.yaml:5: docker.io/library/nginx:1 stands in the lock a second time, expected once; the first is on line 4'],
  [`  - image: nginx@${DIGEST}\n    resolvedAt: yesterday\n`, 'images.lock.yaml:5: images[0].resolvedAt is "yesterday", expected a moment such as 2026-11-21T02:07:17Z'],
  [`  - image: nginx@${DIGEST}\n    evidence: { scan: { scanner: trivy } }\n`, 'images.lock.yaml:5: images[0].evidence.scan is without scannedAt, expected a mapping with scannedAt'],
  [`  - image: nginx@${DIGEST}\n    evidence:\n      signatures: [{ verifiedAt: 2026-11-21T02:07:17Z, by: me }]\n`, 'images.lock.yaml:6: images[0].evidence.signatures[0].by is not a known field'],
  [`  - image: nginx@${DIGEST}\n    evidence: { config: { volumes: [data] } }\n`, 'images.lock.yaml:5: images[0].evidence.config.volumes[0] is "data", expected an absolute path'],
  ['  nginx: 1\n', 'images.lock.yaml:4: images is {"nginx":1}, expected a list'],
])('refuses %j with file, line and field', (images, message) => {
  expect(() => lock(images)).toThrow(message);
});

test('refuses a file that is not there', () => {
  expect(() => ImageLock.fromFile('/nowhere/images.lock.yaml')).toThrow('/nowhere/images.lock.yaml cannot be read, expected a file');
});
