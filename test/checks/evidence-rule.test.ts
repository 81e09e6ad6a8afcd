import { exampleLock } from '../../src/checks/lock-example';
import { signedImage } from '../../src/checks/rules/images/signed-image';
import { hitsOf } from './rule-bench';

const SIGNED = signedImage.good;
const found = (yaml: string) => hitsOf(signedImage, yaml).map(({ breach }) => [breach.path, breach.container, breach.found]);
const IMAGE = 'image: ghcr.io/acme/web:2.4.1';

test('an image of which the lock knows nothing is unknown, which is not good', () => {
  expect(found(exampleLock('config: { user: "1" }'))).toEqual([
    ['spec.containers[0].image', 'web', 'ghcr.io/acme/web:2.4.1, of which the lock has no signatures: unknown'],
  ]);
});

test('an image that is not in the lock is unknown', () => {
  expect(found(SIGNED.replace(`      ${IMAGE}`, '      image: ghcr.io/acme/web:2.4.2'))).toHaveLength(1);
});

test('an image without a lock is unknown', () => {
  expect(found(`apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, ${IMAGE} }] }`)).toHaveLength(1);
});

test('what is known of one digest says nothing of another', () => {
  const other = SIGNED.replace(`      ${IMAGE}`, `      ${IMAGE}@sha256:${'f'.repeat(64)}`);
  expect(found(other)).toEqual([['spec.containers[0].image', 'web', `ghcr.io/acme/web:2.4.1@sha256:${'f'.repeat(64)}, of which the lock has no signatures: unknown`]]);
});

test('the same digest is the same image', () => {
  expect(found(SIGNED.replace(`      ${IMAGE}`, `      ${IMAGE}@sha256:${'0123456789abcdef'.repeat(4)}`))).toEqual([]);
});

test('the images of volumes are judged too', () => {
  const mounting = 'containers: [], volumes: [{ name: m, image: { reference: ghcr.io/acme/model:1 } }]';
  expect(found(`apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { ${mounting} }`)).toEqual([
    ['spec.volumes[0].image.reference', undefined, 'ghcr.io/acme/model:1, of which the lock has no signatures: unknown'],
  ]);
});

test('a text that is no reference is for another rule', () => {
  expect(found('apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, image: "{{ .Values.image }}" }] }')).toEqual([]);
});
