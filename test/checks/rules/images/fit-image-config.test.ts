import { fitImageConfig } from '../../../../src/checks/rules/images/fit-image-config';
import { foundWith } from '../../evidence';

const found = (config: string, options: string) => foundWith(fitImageConfig, `config: { ${config} }`, options);

test.each([
  ['anything where nothing is asked for', 'user: ""', '{}'],
  ['a base below a prefix', 'base: debian:13', '{ bases: [docker.io/library] }'],
  ['source where it may be', 'source: https://github.com/acme/web', '{ sources: ["https://github.com/acme/*"] }'],
  ['an image of the last day that counts', 'created: 2026-11-14T01:00:00Z', '{ days: 7 }'],
  ['an image of just that size', 'size: 1048576', '{ size: 1Mi }'],
  ['another user by number', 'user: "65532:0"', '{ root: false }'],
  ['another user by name', 'user: rooted', '{ root: false }'],
  ['root where it may be', 'user: root', '{ root: true }'],
])('accepts %s', (_, config, options) => {
  expect(found(config, options)).toEqual([]);
});

test.each([
  ['a base of a stranger', 'base: ghcr.io/evil/debian:13', '{ bases: [docker.io/library] }', 'built from ghcr.io/evil/debian:13; expected built from an image below docker.io/library'],
  ['an unknown base', 'user: "1"', '{ bases: [docker.io/library] }', 'built from an unknown image; expected built from an image below docker.io/library'],
  ['source elsewhere', 'source: https://example.org', '{ sources: ["https://github.com/acme/*"] }', 'built from source at https://example.org; expected source at https://github.com/acme/*'],
  ['an old image', 'created: 2026-11-13T00:00:00Z', '{ days: 7 }', 'built at 2026-11-13T00:00:00Z; expected built in the last 7 days'],
  ['an unknown age', 'user: "1"', '{ days: 7 }', 'built at an unknown time; expected built in the last 7 days'],
  ['a large image', 'size: 1048577', '{ size: 1Mi }', 'of 1048577 bytes; expected at most 1Mi'],
  ['an unknown size', 'user: "1"', '{ size: 1Mi }', 'of an unknown size; expected at most 1Mi'],
  ['an unknown user', 'size: 1', '{ root: false }', 'an image with an unknown user; expected another user than root'],
])('rejects %s', (_, config, options, what) => {
  expect(found(config, options)).toEqual([what]);
});

test.each(['""', '"0"', '"00"', 'root', '"0:0"', '"root:app"', '":app"'])('takes user %s for root', user => {
  expect(found(`user: ${user}`, '{ root: false }')).toHaveLength(1);
});

test.each([
  ['{ size: large }', 'rules.fit-image-config.size is "large", expected a quantity such as 500Mi'],
  ['{ root: "no" }', 'rules.fit-image-config.root is "no", expected true or false'],
])('refuses the options %s', (options, message) => {
  expect(found('user: "1"', options)[0]).toContain(message);
});
