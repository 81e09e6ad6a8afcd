import { urlCredential } from '../../../src/analysis/credentials/url';
import { CHOSEN, made, RANDOM } from './made';

test.each([
  ['a password', `postgres://app:${CHOSEN}@db.shop:5432/app`],
  ['a password without a user', `redis://:${CHOSEN}@cache:6379`],
  ['a password with an at sign', `amqp://app:${CHOSEN}@@mq`],
  ['a password within a text', `proxy: http://app:${CHOSEN}@proxy:3128\nother: x`],
  ['a password for an IPv6 host', `http://app:${CHOSEN}@[::1]:8080`],
  ['a token in place of the password', `https://x-access-token:gh${made('p_', RANDOM, RANDOM)}@github.com/acme/web`],
  ['a token in place of the user', `https://gh${made('p_', 'a1B2', RANDOM, RANDOM).slice(0, 38)}@github.com/acme/web`],
])('finds %s', (_, text) => {
  expect(urlCredential(text)).toMatchObject({ isCertain: true });
});

test.each([
  ['a password that everybody knows', 'amqp://guest:guest@mq'],
  ['a password that is the name of the user', 'postgres://app:app@db'],
])('doubts %s', (_, text) => {
  expect(urlCredential(text)).toEqual({ kind: 'password', isCertain: false });
});

test.each([
  ['no URL', 'app:secret1@db'],
  ['no login', 'https://acme.example/@acme:1'],
  ['a user alone', 'ssh://git@github.com/acme/web'],
  ['the public key of a report', 'https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/1'],
  ['a port before a path with an at sign', 'https://registry.acme.example:443/@scope/package'],
  ['an image with tag and digest', `docker://nginx:1.29@sha256:${'0a'.repeat(32)}`],
  ['what documentation writes', 'https://user:password@acme.example and mysql://root:my-secret@db'],
  ['a variable', 'postgres://app:$(DB_PASSWORD)@db and postgres://app:${DB_PASSWORD}@db'],
  ['a mark', 'postgres://app:<password>@db'],
  ['stars', 'postgres://app:****@db'],
  ['a template', 'postgres://app:{{ .Values.password }}@db'],
  ['an e-mail address behind a URL', 'see https://acme.example or write to team@acme.example'],
])('finds nothing in %s', (_, text) => {
  expect(urlCredential(text)).toBeUndefined();
});
