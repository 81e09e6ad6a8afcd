import * as fc from 'fast-check';
import { liesBelowAny } from '../../../src/analysis/images/registry-prefix';
import { imageReference } from '../../../src/images/reference';

const parts = fc.array(fc.constantFrom('a', 'ab', 'b', 'library', 'nginx'), { minLength: 1, maxLength: 3 });
const hosts = fc.constantFrom('ghcr.io', 'ghcr.io.example', 'localhost', 'localhost:5000', 'docker.io');

test('an image lies below exactly those prefixes that its path starts with, part by part', () => {
  fc.assert(fc.property(hosts, parts, hosts, parts, (host, path, prefixHost, prefixPath) => {
    const image = imageReference([host, ...path, 'end'].join('/'))!;
    const expected = host === prefixHost && prefixPath.every((part, index) => [...path, 'end'][index] === part);
    expect(liesBelowAny(image, [[prefixHost, ...prefixPath].join('/')])).toBe(expected);
  }));
});

test.each([
  ['nginx', 'docker.io', true], ['nginx', 'docker.io/library', true], ['nginx', 'library', true], ['acme/web', 'acme', true], ['acme/web', 'docker.io/library', false],
  ['ghcr.io/acme/web', 'ghcr.io', true], ['ghcr.io/acme/web', 'ghcr.io/acme/web', true], ['ghcr.io/acme/web', 'ghcr.io/acme/we', false],
  ['registry-1.docker.io/library/nginx', 'docker.io', true], ['ghcr.io:443/acme/web', 'GHCR.io/acme/', true], ['ghcr.io:8443/acme/web', 'ghcr.io', false],
])('%s lies below %s: %p', (image, prefix, expected) => {
  expect(liesBelowAny(imageReference(image)!, ['quay.io', prefix])).toBe(expected);
});
