import * as path from 'node:path';
import * as fc from 'fast-check';
import { cleanPath } from '../../../src/analysis/host-path/clean-path';

const part = fc.constantFrom('', '.', '..', 'a', 'b.c', '...', 'etc', 'x y');

test('takes out what a path does not need, as the C library does', () => {
  fc.assert(fc.property(fc.array(part), parts => {
    const given = parts.join('/');
    expect(cleanPath(given)).toBe(path.posix.resolve('/', given.replace(/^\/*/, '')));
  }));
});

test.each([
  ['', '/'],
  ['/', '/'],
  ['etc', '/etc'],
  ['/../..', '/'],
  ['/var/run', '/run'],
  ['/var/running', '/var/running'],
  ['/var/./run/../run/docker.sock', '/run/docker.sock'],
  ['/proc/1/root', '/'],
  ['/proc/self/root/etc', '/etc'],
  ['/proc/1/root/var/run/docker.sock', '/run/docker.sock'],
  ['/proc/1/rootless', '/proc/1/rootless'],
  ['C:\\', '/'],
  ['C:\\Windows\\System32', '/windows/system32'],
  ['c:/Users/Me', '/users/me'],
  ['\\\\.\\pipe\\docker_engine', '/pipe/docker_engine'],
])('%s is %s', (given, cleaned) => {
  expect(cleanPath(given)).toBe(cleaned);
});
